"""Every table that the journal tells of, with its columns, the id first."""

from collections.abc import Mapping

TABLES: Mapping[str, tuple[str, ...]] = {
    "campaign": (
        "id", "year", "region_code", "region_name", "region_edition", "theme", "period_start", "period_end", "due",
        "reporter", "complaint_phone", "ticket_key",
    ),
    "departments": ("id", "position", "name", "duty", "source", "contact", "phone"),
    "addressees": ("id", "position", "name"),
    "villages": ("id", "name", "township", "code", "initials"),
    "events": (
        "id", "kind", "mode", "level", "name", "start", "end", "place", "region_code", "village", "expected",
        "capacity", "online_link", "contact_name", "contact_phone", "reentry", "note", "bodies", "agenda", "stage",
        "stage_reason",
    ),
    "attendees": (
        "id", "event_id", "number", "name", "unit", "phone", "role", "note", "source", "ticket", "name_initials",
        "unit_initials",
    ),
    "scans": (
        "id", "event_id", "ticket", "direction", "verdict", "reason", "method", "persons", "code", "at", "desk",
    ),
    "scan_voids": ("id", "scan_id", "reason", "at"),
    "report_texts": ("id", "section", "text"),
    "deliveries": ("id", "addressee", "sent_on", "way", "receipt"),
    "staff": ("id", "name", "unit", "post", "phone", "initials"),
    "safety_plans": (
        "id", "template", "officer", "fire_manager", "medical", "evacuation", "information", "texts",
        "assembly_point", "contacts", "warn_share",
    ),
    "measures": (
        "id", "event_id", "section", "position", "post", "task", "responsible", "deputy", "due", "until", "spot",
        "badge", "basis",
    ),
    "risks": (
        "id", "event_id", "position", "hazard", "consequence", "likelihood", "severity", "control", "responsible",
        "reviewed_by", "reviewed_on",
    ),
    "permits": (
        "id", "holder", "state", "number", "police", "applied_on", "decided_on", "papers", "basis", "note",
    ),
    "permit_rule": (
        "id", "participants", "city_participants", "apply_days_before", "remind_days_before", "source", "working_days",
    ),
    "attachments": ("id", "owner", "kind", "name", "digest", "size"),
    "checklist_library": ("id", "category", "phase", "text", "critical", "retired"),
    "check_items": ("id", "event_id", "code", "category", "phase", "text", "critical"),
    "inspections": (
        "id", "event_id", "item_id", "result", "remark", "at", "inspector", "device", "from_paper",
    ),
    "corrective_actions": (
        "id", "event_id", "item_id", "hazard", "found_on", "responsible", "deadline", "action", "state", "closed_on",
    ),
    "acknowledgements": ("id", "event_id", "staff_id", "digest", "way", "strokes", "at", "device"),
    "overrides": ("id", "event_id", "scope", "officer", "reason", "covers", "limit", "at", "device"),
    "duties": ("id", "event_id", "start", "end", "leader", "keeper", "spot"),
    "drills": ("id", "event_id", "held_on", "scenario", "persons", "findings", "leader"),
    "incidents": (
        "id", "event_id", "at", "kind", "what", "place", "hurt", "dead", "persons", "actions", "plan_started",
        "reported", "reported_by", "closed",
    ),
    "sessions": ("id", "event_id", "name", "start", "end"),
    "admission_rules": ("id", "once"),
    "group_tickets": ("id", "persons"),
    "paper_entries": ("id", "since", "until"),
    "resources": (
        "id", "kind", "name", "staff_id", "base_code", "base_village", "quantity", "load_kg", "load_litres", "topics",
        "languages", "days_off", "phone", "note", "initials", "retired",
    ),
    "absences": ("id", "resource_id", "first_day", "last_day", "reason", "source"),
    "bookings": ("id", "resource_id", "event_id", "start", "end", "quantity"),
    "coordinates": ("id", "latitude", "longitude", "source"),
    "distances": ("id", "metres", "minutes", "source"),
    "market_rules": (
        "id", "region_code", "village", "calendar", "days", "lunar_months", "valid_from", "valid_to", "note", "source",
        "checked_on",
    ),
    "closed_days": ("id", "kind", "region_code", "first_day", "last_day", "name", "source"),
    "tours": ("id", "name", "depot_code", "depot_village", "depart", "longest", "returns_daily", "note"),
    "stops": ("id", "tour_id", "position", "setup", "takedown", "travel"),
    "cargo": ("id", "event_id", "position", "name", "pieces", "kg", "litres", "stays", "resource_id", "note"),
    "season_specs": ("id", "name", "spec", "plan"),
    "enterprises": (
        "id", "name", "credit_code", "roles", "chain_leader", "is_local", "region_code", "contact", "phone",
        "after_sales", "note", "initials",
    ),
    "product_categories": ("id", "class", "name", "position", "retired"),
    "products": (
        "id", "enterprise_id", "category", "name", "model", "route", "stars", "certificate", "certifier", "issued",
        "expires", "standard", "price", "unit", "scenes", "requirement", "verifier", "verified_on", "certifying",
        "certifying_note", "listed_in", "discount_note", "after_sales", "note", "initials",
    ),
    "exhibitors": ("id", "event_id", "enterprise_id", "booth", "contract", "contact", "phone", "note"),
    "exhibits": ("id", "event_id", "product_id", "event_price", "note"),
    "solutions": ("id", "name", "scene", "problem", "text"),
    "solution_items": ("id", "solution_id", "position", "product_id", "purpose"),
    "schemes": (
        "id", "kind", "name", "object", "category", "rate", "amount", "unit", "cap", "budget", "first_day", "last_day",
        "source", "papers", "published", "note",
    ),
    "claims": (
        "id", "scheme_id", "event_id", "enterprise_id", "product_id", "on_day", "claimant", "village", "households",
        "pieces", "base", "sum", "loan", "state", "note",
    ),
    "deals": (
        "id", "kind", "channel", "event_id", "enterprise_id", "product_id", "on_day", "count", "sum", "source", "note",
    ),
    "complaints": (
        "id", "number", "kind", "state", "event_id", "enterprise_id", "product_id", "received", "way", "person",
        "phone", "address", "against", "facts", "claim", "handler", "transferred_to", "receipt", "due", "closed_on",
        "outcome", "satisfaction", "note",
    ),
    "complaint_steps": ("id", "complaint_id", "at", "state", "who", "what"),
    "consultations": ("id", "event_id", "topic", "persons", "at"),
    "consumer_settings": ("id", "channels", "deadlines", "secret_pin"),
    "publicity": (
        "id", "on_day", "medium", "outlet", "level", "title", "link", "form", "reach", "plays", "events", "note",
    ),
    "handouts": ("id", "on_day", "event_id", "name", "pieces", "place", "note"),
    "tasks": (
        "id", "department_id", "position", "title", "source", "owner", "due", "state", "done_on", "evidence", "note",
    ),
    "document_texts": ("id", "document", "section", "text"),
    "official_settings": ("id", "letterhead", "number", "signer", "copied_to", "printed_by", "sealed"),
    "cases": ("id", "position", "title", "text", "event_id"),
    "typed_figures": ("id", "year", "key", "value", "as_of", "source", "note"),
    "frozen_reports": ("id", "number", "as_of", "at", "state", "digest", "amends", "reason"),
    "delivered_versions": ("id", "frozen_id"),
    "received_figures": (
        "id", "region_code", "region_name", "year", "as_of", "received", "figures", "digest", "source",
    ),
    "devices": ("id", "name", "key", "block", "joined", "admitted_by", "trusted_until", "note"),
    "exchange_settings": ("id", "salt", "wrapped"),
    "conflict_reviews": ("id", "decision", "note"),
    "same_persons": ("id", "duplicate", "kept", "same"),
    "operators": ("id", "name", "role", "pin"),
    "privacy_settings": ("id", "keep_days", "basis", "contact", "notice"),
    "erasures": ("id", "kind", "target", "at", "reason", "proof"),
    "consents": ("id", "attendee_id", "enterprise_id", "given", "at", "way"),
    "exports": ("id", "at", "kind", "event_id", "recipient", "persons", "file", "digest"),
}  # fmt: skip
FACTS = frozenset(
    {
        "scans", "scan_voids", "inspections", "acknowledgements", "overrides", "paper_entries", "consultations",
        "frozen_reports",
    }
)  # fmt: skip
"""Rows that are only ever added, one in a step: they bear the step's id, so the journal need not name or copy them."""
