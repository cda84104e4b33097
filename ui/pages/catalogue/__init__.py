"""The catalogue (名录): enterprises, products, certificates that end, solutions."""
