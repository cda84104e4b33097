"""The tables of safety, as the second migration makes them."""

STATEMENTS = (
    """CREATE TABLE staff (
        id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), unit TEXT NOT NULL, post TEXT NOT NULL,
        phone TEXT NOT NULL, initials TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE safety_plans (
        id TEXT NOT NULL PRIMARY KEY REFERENCES events (id), template TEXT NOT NULL,
        officer TEXT REFERENCES staff (id), fire_manager TEXT REFERENCES staff (id), medical TEXT REFERENCES staff (id),
        evacuation TEXT REFERENCES staff (id), information TEXT REFERENCES staff (id),
        texts TEXT NOT NULL CHECK (json_valid(texts)), assembly_point TEXT NOT NULL,
        contacts TEXT NOT NULL CHECK (json_valid(contacts)),
        warn_share INTEGER NOT NULL CHECK (warn_share BETWEEN 1 AND 100)
    ) STRICT""",
    """CREATE TABLE measures (
        id TEXT NOT NULL PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id), section TEXT NOT NULL,
        position INTEGER NOT NULL, post TEXT NOT NULL CHECK (post <> ''), task TEXT NOT NULL,
        responsible TEXT REFERENCES staff (id), deputy TEXT REFERENCES staff (id) CHECK (deputy <> responsible),
        due TEXT, until TEXT CHECK (until > due), spot TEXT NOT NULL, badge TEXT NOT NULL, basis TEXT NOT NULL,
        CHECK (until IS NULL OR due IS NOT NULL)
    ) STRICT""",
    "CREATE INDEX measures_by_event ON measures (event_id, position)",
    "CREATE INDEX measures_by_time ON measures (until, due) WHERE until IS NOT NULL",
    """CREATE TABLE risks (
        id TEXT NOT NULL PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id), position INTEGER NOT NULL,
        hazard TEXT NOT NULL CHECK (hazard <> ''), consequence TEXT NOT NULL,
        likelihood INTEGER NOT NULL CHECK (likelihood BETWEEN 1 AND 5),
        severity INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 5), control TEXT NOT NULL,
        responsible TEXT REFERENCES staff (id), reviewed_by TEXT REFERENCES staff (id), reviewed_on TEXT
    ) STRICT""",
    "CREATE INDEX risks_by_event ON risks (event_id, position)",
    """CREATE TABLE permits (
        id TEXT NOT NULL PRIMARY KEY REFERENCES events (id),
        holder TEXT NOT NULL CHECK (holder IN ('organisation', 'government')),
        state TEXT NOT NULL CHECK (state IN ('to_apply', 'applied', 'accepted', 'granted', 'refused', 'handed_back')),
        number TEXT NOT NULL CHECK (state <> 'granted' OR number <> ''), police TEXT NOT NULL,
        applied_on TEXT, decided_on TEXT, papers TEXT NOT NULL CHECK (json_valid(papers)),
        basis TEXT CHECK (basis IS NULL OR json_valid(basis)), note TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE permit_rule (
        id TEXT NOT NULL PRIMARY KEY CHECK (id = 'county'), participants INTEGER NOT NULL CHECK (participants > 0),
        city_participants INTEGER NOT NULL CHECK (city_participants >= participants),
        apply_days_before INTEGER NOT NULL CHECK (apply_days_before >= 0),
        remind_days_before INTEGER NOT NULL CHECK (remind_days_before >= 0), source TEXT NOT NULL CHECK (source <> ''),
        working_days INTEGER NOT NULL CHECK (working_days IN (0, 1))
    ) STRICT""",
    """CREATE TABLE attachments (
        id TEXT NOT NULL PRIMARY KEY, owner TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> ''),
        digest TEXT NOT NULL CHECK (length(digest) = 64), size INTEGER NOT NULL CHECK (size >= 0)
    ) STRICT""",
    "CREATE INDEX attachments_by_owner ON attachments (owner)",
    """CREATE TABLE checklist_library (
        id TEXT NOT NULL PRIMARY KEY, category TEXT NOT NULL CHECK (category <> ''),
        phase TEXT NOT NULL CHECK (phase IN ('before', 'onsite', 'after')), text TEXT NOT NULL CHECK (text <> ''),
        critical INTEGER NOT NULL CHECK (critical IN (0, 1)), retired INTEGER NOT NULL CHECK (retired IN (0, 1))
    ) STRICT""",
    """CREATE TABLE check_items (
        id TEXT NOT NULL PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id),
        code TEXT NOT NULL CHECK (code <> ''),
        category TEXT NOT NULL, phase TEXT NOT NULL CHECK (phase IN ('before', 'onsite', 'after')),
        text TEXT NOT NULL CHECK (text <> ''), critical INTEGER NOT NULL CHECK (critical IN (0, 1))
    ) STRICT""",
    "CREATE INDEX check_items_by_event ON check_items (event_id, code)",
    """CREATE TABLE inspections (
        id TEXT NOT NULL PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id), item_id TEXT NOT NULL,
        result TEXT NOT NULL CHECK (result IN ('pass', 'fail', 'na')), remark TEXT NOT NULL, at INTEGER NOT NULL,
        inspector TEXT NOT NULL, device TEXT NOT NULL, from_paper INTEGER NOT NULL CHECK (from_paper IN (0, 1))
    ) STRICT""",
    "CREATE INDEX inspections_by_item ON inspections (event_id, item_id)",
    """CREATE TABLE corrective_actions (
        id TEXT NOT NULL PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id), item_id TEXT NOT NULL,
        hazard TEXT NOT NULL CHECK (hazard <> ''), found_on TEXT NOT NULL, responsible TEXT REFERENCES staff (id),
        deadline TEXT, action TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('open', 'done', 'closed')),
        closed_on TEXT, CHECK ((state = 'closed') = (closed_on IS NOT NULL))
    ) STRICT""",
    "CREATE INDEX corrective_actions_by_event ON corrective_actions (event_id)",
    """CREATE TABLE acknowledgements (
        id TEXT NOT NULL PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id), staff_id TEXT NOT NULL,
        digest TEXT NOT NULL, way TEXT NOT NULL CHECK (way IN ('screen', 'paper')), strokes TEXT NOT NULL,
        at INTEGER NOT NULL, device TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX acknowledgements_by_event ON acknowledgements (event_id)",
    """CREATE TABLE overrides (
        id TEXT NOT NULL PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id),
        scope TEXT NOT NULL CHECK (scope IN ('ready', 'capacity')), officer TEXT NOT NULL CHECK (officer <> ''),
        reason TEXT NOT NULL CHECK (reason <> ''), covers TEXT NOT NULL CHECK (json_valid(covers)),
        "limit" INTEGER NOT NULL CHECK ("limit" >= 0), at INTEGER NOT NULL, device TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX overrides_by_event ON overrides (event_id, scope)",
    """CREATE TABLE duties (
        id TEXT NOT NULL PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id), start TEXT NOT NULL,
        "end" TEXT NOT NULL CHECK ("end" > start), leader TEXT REFERENCES staff (id), keeper TEXT REFERENCES staff (id),
        spot TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX duties_by_event ON duties (event_id, start)",
    """CREATE TABLE drills (
        id TEXT NOT NULL PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id), held_on TEXT NOT NULL,
        scenario TEXT NOT NULL CHECK (scenario <> ''), persons INTEGER NOT NULL CHECK (persons >= 0),
        findings TEXT NOT NULL, leader TEXT REFERENCES staff (id)
    ) STRICT""",
    "CREATE INDEX drills_by_event ON drills (event_id)",
    """CREATE TABLE incidents (
        id TEXT NOT NULL PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id), at TEXT NOT NULL,
        kind TEXT NOT NULL,
        what TEXT NOT NULL CHECK (what <> ''), place TEXT NOT NULL, hurt INTEGER NOT NULL CHECK (hurt >= 0),
        dead INTEGER NOT NULL CHECK (dead >= 0), persons TEXT NOT NULL, actions TEXT NOT NULL, plan_started TEXT,
        reported TEXT, reported_by TEXT NOT NULL, closed INTEGER NOT NULL CHECK (closed IN (0, 1))
    ) STRICT""",
    "CREATE INDEX incidents_by_event ON incidents (event_id, at)",
)
FACTS = ("inspections", "acknowledgements", "overrides")
