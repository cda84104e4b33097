"""The season's plan: conditions on the left, the plan on the right."""
