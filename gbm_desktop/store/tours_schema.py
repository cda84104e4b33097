"""The tables of resources, market days, tours and the season's plan, as the fourth migration makes them."""

STATEMENTS = (
    """CREATE TABLE resources (
        id TEXT NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('lecturer', 'van', 'kit', 'tent', 'crew')),
        name TEXT NOT NULL CHECK (name <> ''), staff_id TEXT REFERENCES staff (id), base_code TEXT NOT NULL,
        base_village TEXT NOT NULL, quantity INTEGER NOT NULL CHECK (quantity > 0),
        load_kg INTEGER NOT NULL CHECK (load_kg >= 0), load_litres INTEGER NOT NULL CHECK (load_litres >= 0),
        topics TEXT NOT NULL CHECK (json_valid(topics)), languages TEXT NOT NULL CHECK (json_valid(languages)),
        days_off TEXT NOT NULL CHECK (json_valid(days_off)), phone TEXT NOT NULL, note TEXT NOT NULL,
        initials TEXT NOT NULL, retired INTEGER NOT NULL CHECK (retired IN (0, 1))
    ) STRICT""",
    """CREATE TABLE absences (
        id TEXT NOT NULL PRIMARY KEY, resource_id TEXT NOT NULL REFERENCES resources (id), first_day TEXT NOT NULL,
        last_day TEXT NOT NULL CHECK (last_day >= first_day), reason TEXT NOT NULL, source TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX absences_by_resource ON absences (resource_id, first_day)",
    """CREATE TABLE bookings (
        id TEXT NOT NULL PRIMARY KEY, resource_id TEXT NOT NULL REFERENCES resources (id),
        event_id TEXT NOT NULL REFERENCES events (id), start TEXT NOT NULL, "end" TEXT NOT NULL CHECK ("end" > start),
        quantity INTEGER NOT NULL CHECK (quantity > 0)
    ) STRICT""",
    "CREATE INDEX bookings_by_resource ON bookings (resource_id, start)",
    "CREATE INDEX bookings_by_event ON bookings (event_id)",
    """CREATE TABLE coordinates (
        id TEXT NOT NULL PRIMARY KEY, latitude REAL NOT NULL CHECK (latitude BETWEEN -90 AND 90),
        longitude REAL NOT NULL CHECK (longitude BETWEEN -180 AND 180), source TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE distances (
        id TEXT NOT NULL PRIMARY KEY, metres INTEGER CHECK (metres >= 0), minutes INTEGER CHECK (minutes >= 0),
        source TEXT NOT NULL, CHECK (metres IS NOT NULL OR minutes IS NOT NULL)
    ) STRICT""",
    """CREATE TABLE market_rules (
        id TEXT NOT NULL PRIMARY KEY, region_code TEXT NOT NULL, village TEXT NOT NULL, calendar TEXT NOT NULL
        CHECK (calendar IN ('lunar_digit', 'lunar_day', 'solar_digit', 'solar_day', 'weekday', 'parity', 'branch',
        'daily', 'listed')), days TEXT NOT NULL CHECK (json_valid(days)), lunar_months TEXT NOT NULL
        CHECK (json_valid(lunar_months)), valid_from TEXT, valid_to TEXT CHECK (valid_to >= valid_from),
        note TEXT NOT NULL, source TEXT NOT NULL, checked_on TEXT
    ) STRICT""",
    "CREATE INDEX market_rules_by_place ON market_rules (region_code, village)",
    """CREATE TABLE closed_days (
        id TEXT NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('blackout', 'busy_season', 'holiday', 'workday')), region_code TEXT NOT NULL,
        first_day TEXT NOT NULL, last_day TEXT NOT NULL CHECK (last_day >= first_day),
        name TEXT NOT NULL, source TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX closed_days_by_day ON closed_days (first_day)",
    """CREATE TABLE tours (
        id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), depot_code TEXT NOT NULL,
        depot_village TEXT NOT NULL, depart TEXT NOT NULL, longest INTEGER NOT NULL CHECK (longest > 0),
        returns_daily INTEGER NOT NULL CHECK (returns_daily IN (0, 1)), note TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE stops (
        id TEXT NOT NULL PRIMARY KEY REFERENCES events (id), tour_id TEXT NOT NULL REFERENCES tours (id),
        position INTEGER NOT NULL, setup INTEGER NOT NULL CHECK (setup >= 0),
        takedown INTEGER NOT NULL CHECK (takedown >= 0), travel INTEGER CHECK (travel >= 0)
    ) STRICT""",
    "CREATE INDEX stops_by_tour ON stops (tour_id, position)",
    """CREATE TABLE cargo (
        id TEXT NOT NULL PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id), position INTEGER NOT NULL,
        name TEXT NOT NULL CHECK (name <> ''), pieces INTEGER NOT NULL CHECK (pieces > 0),
        kg REAL NOT NULL CHECK (kg >= 0), litres REAL NOT NULL CHECK (litres >= 0),
        stays INTEGER NOT NULL CHECK (stays IN (0, 1)), resource_id TEXT REFERENCES resources (id), note TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX cargo_by_event ON cargo (event_id, position)",
    """CREATE TABLE season_specs (
        id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''),
        spec TEXT NOT NULL CHECK (json_valid(spec)), plan TEXT CHECK (plan IS NULL OR json_valid(plan))
    ) STRICT""",
)
