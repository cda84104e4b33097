"""How far the county is covered."""
