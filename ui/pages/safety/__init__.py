"""Safety: which events are not ready and why, and one event's plan, people, risks, permit, checks and emergencies.

The first page leads into its tabs: to know where they are must not cost reading in the page itself.
"""
