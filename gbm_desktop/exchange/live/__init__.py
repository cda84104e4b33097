"""Laptops in one Wi-Fi exchange while the event goes on: each finds the others, and a step is with all at once."""
