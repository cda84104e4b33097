"""The tables of enterprises, benefits, complaints, publicity, tasks and report, as the fifth migration makes them."""

_CATALOGUE = (
    """CREATE TABLE enterprises (
        id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), credit_code TEXT NOT NULL,
        roles TEXT NOT NULL CHECK (json_valid(roles)), chain_leader INTEGER NOT NULL CHECK (chain_leader IN (0, 1)),
        is_local INTEGER CHECK (is_local IN (0, 1)), region_code TEXT NOT NULL, contact TEXT NOT NULL,
        phone TEXT NOT NULL, after_sales TEXT NOT NULL, note TEXT NOT NULL, initials TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX enterprises_by_code ON enterprises (credit_code)",
    """CREATE TABLE product_categories (
        id TEXT NOT NULL PRIMARY KEY, class TEXT NOT NULL CHECK (class <> ''), name TEXT NOT NULL CHECK (name <> ''),
        position INTEGER NOT NULL, retired INTEGER NOT NULL CHECK (retired IN (0, 1))
    ) STRICT""",
    """CREATE TABLE products (
        id TEXT NOT NULL PRIMARY KEY, enterprise_id TEXT NOT NULL REFERENCES enterprises (id), category TEXT NOT NULL,
        name TEXT NOT NULL CHECK (name <> ''), model TEXT NOT NULL,
        route TEXT NOT NULL CHECK (route IN ('unified', 'graded', 'none')),
        stars INTEGER NOT NULL CHECK (stars BETWEEN 0 AND 3), certificate TEXT NOT NULL, certifier TEXT NOT NULL,
        issued TEXT, expires TEXT CHECK (expires >= issued), standard TEXT NOT NULL,
        price INTEGER CHECK (price >= 0), unit TEXT NOT NULL, scenes TEXT NOT NULL CHECK (json_valid(scenes)),
        requirement TEXT NOT NULL, verifier TEXT NOT NULL, verified_on TEXT,
        certifying TEXT NOT NULL CHECK (certifying IN ('no', 'preparing', 'applied', 'testing', 'granted', 'refused')),
        certifying_note TEXT NOT NULL, listed_in TEXT NOT NULL CHECK (listed_in IN ('', 'national', 'local')),
        discount_note TEXT NOT NULL, after_sales TEXT NOT NULL, note TEXT NOT NULL, initials TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX products_by_enterprise ON products (enterprise_id)",
    "CREATE INDEX products_by_certificate ON products (certificate)",
    """CREATE TABLE exhibitors (
        id TEXT NOT NULL PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id),
        enterprise_id TEXT NOT NULL REFERENCES enterprises (id), booth TEXT NOT NULL, contract TEXT NOT NULL,
        contact TEXT NOT NULL, phone TEXT NOT NULL, note TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX exhibitors_by_event ON exhibitors (event_id)",
    "CREATE INDEX exhibitors_by_enterprise ON exhibitors (enterprise_id)",
    """CREATE TABLE exhibits (
        id TEXT NOT NULL PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id),
        product_id TEXT NOT NULL REFERENCES products (id), event_price INTEGER CHECK (event_price >= 0),
        note TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX exhibits_by_event ON exhibits (event_id)",
    "CREATE INDEX exhibits_by_product ON exhibits (product_id)",
    """CREATE TABLE solutions (
        id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''),
        scene TEXT NOT NULL CHECK (scene IN ('house', 'infrastructure')), problem TEXT NOT NULL, text TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE solution_items (
        id TEXT NOT NULL PRIMARY KEY, solution_id TEXT NOT NULL REFERENCES solutions (id), position INTEGER NOT NULL,
        product_id TEXT NOT NULL REFERENCES products (id), purpose TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX solution_items_by_solution ON solution_items (solution_id, position)",
)
_BENEFITS = (
    """CREATE TABLE schemes (
        id TEXT NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('subsidy', 'interest', 'discount', 'trade_in')),
        name TEXT NOT NULL CHECK (name <> ''), object TEXT NOT NULL, category TEXT NOT NULL,
        rate INTEGER CHECK (rate >= 0), amount INTEGER CHECK (amount >= 0), unit TEXT NOT NULL,
        cap INTEGER CHECK (cap >= 0), budget INTEGER CHECK (budget >= 0), first_day TEXT,
        last_day TEXT CHECK (last_day >= first_day), source TEXT NOT NULL, papers TEXT NOT NULL,
        published TEXT NOT NULL, note TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE claims (
        id TEXT NOT NULL PRIMARY KEY, scheme_id TEXT NOT NULL REFERENCES schemes (id),
        event_id TEXT REFERENCES events (id), enterprise_id TEXT REFERENCES enterprises (id),
        product_id TEXT REFERENCES products (id), on_day TEXT NOT NULL, claimant TEXT NOT NULL, village TEXT NOT NULL,
        households INTEGER NOT NULL CHECK (households >= 0), pieces REAL NOT NULL CHECK (pieces >= 0),
        base INTEGER NOT NULL CHECK (base >= 0), sum INTEGER NOT NULL CHECK (sum >= 0),
        loan TEXT NOT NULL CHECK (json_valid(loan)),
        state TEXT NOT NULL CHECK (state IN ('recorded', 'approved', 'paid', 'refused')), note TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX claims_by_scheme ON claims (scheme_id, on_day)",
    "CREATE INDEX claims_by_event ON claims (event_id)",
    """CREATE TABLE deals (
        id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('intention', 'contract', 'sale')),
        channel TEXT NOT NULL CHECK (channel IN ('offline', 'online')), event_id TEXT REFERENCES events (id),
        enterprise_id TEXT REFERENCES enterprises (id), product_id TEXT REFERENCES products (id), on_day TEXT NOT NULL,
        count INTEGER NOT NULL CHECK (count > 0), sum INTEGER NOT NULL CHECK (sum >= 0), source TEXT NOT NULL,
        note TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX deals_by_event ON deals (event_id)",
    "CREATE INDEX deals_by_day ON deals (on_day)",
)
_CONSUMER = (
    """CREATE TABLE complaints (
        id TEXT NOT NULL PRIMARY KEY, number TEXT NOT NULL CHECK (number <> ''),
        kind TEXT NOT NULL CHECK (kind IN ('consultation', 'complaint', 'report', 'suggestion')),
        state TEXT NOT NULL CHECK (state IN (
            'registered', 'on_site', 'transferred', 'accepted', 'mediating', 'closed', 'called_back', 'filed'
        )),
        event_id TEXT REFERENCES events (id), enterprise_id TEXT REFERENCES enterprises (id),
        product_id TEXT REFERENCES products (id), received TEXT NOT NULL, way TEXT NOT NULL, person TEXT NOT NULL,
        phone TEXT NOT NULL, address TEXT NOT NULL, against TEXT NOT NULL, facts TEXT NOT NULL, claim TEXT NOT NULL,
        handler TEXT REFERENCES staff (id), transferred_to TEXT NOT NULL, receipt TEXT NOT NULL, due TEXT,
        closed_on TEXT,
        outcome TEXT CHECK (outcome IN ('settled', 'mediated', 'ended', 'not_accepted', 'became_report', 'answered')),
        satisfaction TEXT CHECK (satisfaction IN ('satisfied', 'fairly', 'not')), note TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX complaints_by_received ON complaints (received)",
    """CREATE TABLE complaint_steps (
        id TEXT NOT NULL PRIMARY KEY, complaint_id TEXT NOT NULL REFERENCES complaints (id), at TEXT NOT NULL,
        state TEXT NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX complaint_steps_by_complaint ON complaint_steps (complaint_id, at)",
    """CREATE TABLE consultations (
        id TEXT NOT NULL PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id), topic TEXT NOT NULL,
        persons INTEGER NOT NULL CHECK (persons <> 0), at INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX consultations_by_event ON consultations (event_id)",
    """CREATE TABLE consumer_settings (
        id TEXT NOT NULL PRIMARY KEY CHECK (id = 'county'), channels TEXT NOT NULL CHECK (json_valid(channels)),
        deadlines TEXT NOT NULL CHECK (json_valid(deadlines)), secret_pin TEXT NOT NULL
    ) STRICT""",
)
_PUBLICITY = (
    """CREATE TABLE publicity (
        id TEXT NOT NULL PRIMARY KEY, on_day TEXT NOT NULL,
        medium TEXT NOT NULL CHECK (medium IN ('news', 'weibo', 'wechat', 'radio', 'television', 'other')),
        outlet TEXT NOT NULL,
        level TEXT NOT NULL CHECK (level IN ('national', 'province', 'city', 'county', 'township')),
        title TEXT NOT NULL CHECK (title <> ''), link TEXT NOT NULL, form TEXT NOT NULL,
        reach INTEGER CHECK (reach >= 0), plays INTEGER CHECK (plays >= 0),
        events TEXT NOT NULL CHECK (json_valid(events)), note TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX publicity_by_day ON publicity (on_day)",
    """CREATE TABLE handouts (
        id TEXT NOT NULL PRIMARY KEY, on_day TEXT NOT NULL, event_id TEXT REFERENCES events (id),
        name TEXT NOT NULL CHECK (name <> ''), pieces INTEGER NOT NULL CHECK (pieces > 0), place TEXT NOT NULL,
        note TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX handouts_by_event ON handouts (event_id)",
    """CREATE TABLE tasks (
        id TEXT NOT NULL PRIMARY KEY, department_id TEXT NOT NULL REFERENCES departments (id),
        position INTEGER NOT NULL, title TEXT NOT NULL CHECK (title <> ''), source TEXT NOT NULL,
        owner TEXT REFERENCES staff (id), due TEXT,
        state TEXT NOT NULL CHECK (state IN ('open', 'doing', 'done', 'dropped')), done_on TEXT, evidence TEXT NOT NULL,
        note TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX tasks_by_department ON tasks (department_id, position)",
)
_REPORT = (
    """CREATE TABLE document_texts (
        id TEXT NOT NULL PRIMARY KEY, document TEXT NOT NULL, section TEXT NOT NULL, text TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE official_settings (
        id TEXT NOT NULL PRIMARY KEY, letterhead TEXT NOT NULL, number TEXT NOT NULL, signer TEXT NOT NULL,
        copied_to TEXT NOT NULL, printed_by TEXT NOT NULL, sealed INTEGER NOT NULL CHECK (sealed IN (0, 1))
    ) STRICT""",
    """CREATE TABLE cases (
        id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, title TEXT NOT NULL CHECK (title <> ''),
        text TEXT NOT NULL, event_id TEXT REFERENCES events (id)
    ) STRICT""",
    """CREATE TABLE typed_figures (
        id TEXT NOT NULL PRIMARY KEY, year INTEGER NOT NULL, key TEXT NOT NULL, value REAL NOT NULL,
        as_of TEXT, source TEXT NOT NULL, note TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE frozen_reports (
        id TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL CHECK (number > 0), as_of TEXT NOT NULL, at TEXT NOT NULL,
        state TEXT NOT NULL CHECK (json_valid(state)), digest TEXT NOT NULL CHECK (length(digest) = 64),
        amends TEXT, reason TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE delivered_versions (
        id TEXT NOT NULL PRIMARY KEY, frozen_id TEXT NOT NULL REFERENCES frozen_reports (id)
    ) STRICT""",
    """CREATE TABLE received_figures (
        id TEXT NOT NULL PRIMARY KEY, region_code TEXT NOT NULL, region_name TEXT NOT NULL, year INTEGER NOT NULL,
        as_of TEXT NOT NULL, received TEXT NOT NULL, figures TEXT NOT NULL CHECK (json_valid(figures)),
        digest TEXT NOT NULL CHECK (length(digest) = 64), source TEXT NOT NULL
    ) STRICT""",
)
STATEMENTS = (*_CATALOGUE, *_BENEFITS, *_CONSUMER, *_PUBLICITY, *_REPORT)
FACTS = ("consultations", "frozen_reports")
