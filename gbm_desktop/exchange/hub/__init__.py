"""The county's hub, where there is one: it keeps the parcels of every laptop until the others fetch them.

The hub is PostgreSQL and knows nothing that a bundle does not show: which campaign (a keyed hash), which device, which
numbers, how many bytes. What the parcels hold is encrypted before it leaves the laptop.
"""
