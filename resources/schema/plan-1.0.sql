-- The tables of a .phaen file, schema 1.0. docs/file-format.md says what they hold.
--
-- Frozen: a released schema never changes. A change makes a new file like this one and a migration.
-- A plan file whose schema is not this text, statement by statement, is refused, so comments stand
-- between the statements and never inside.

CREATE TABLE plan_info (
    id TEXT NOT NULL PRIMARY KEY,
    province TEXT NOT NULL,
    province_code INTEGER NOT NULL,
    period_start INTEGER NOT NULL,
    period_end INTEGER NOT NULL,
    edition TEXT NOT NULL,
    pack TEXT NOT NULL,
    agency TEXT NOT NULL,
    published TEXT NOT NULL,
    notice TEXT NOT NULL,
    digits TEXT NOT NULL CHECK (digits IN ('thai', 'arabic')),
    font TEXT NOT NULL,
    smallest_project INTEGER,
    district_level TEXT NOT NULL,
    province_level TEXT NOT NULL,
    seal TEXT REFERENCES image (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE annual_plan (
    id TEXT NOT NULL PRIMARY KEY,
    fiscal_year INTEGER NOT NULL,
    ceiling INTEGER,
    budget_programme TEXT NOT NULL,
    notice TEXT NOT NULL
) STRICT;

CREATE TABLE section (
    id TEXT NOT NULL PRIMARY KEY,
    parent_id TEXT REFERENCES section (id) DEFERRABLE INITIALLY DEFERRED,
    annual_plan_id TEXT REFERENCES annual_plan (id) DEFERRABLE INITIALLY DEFERRED,
    order_key TEXT NOT NULL,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (
        kind IN (
            'part', 'rich_text', 'cover', 'contents', 'table_list', 'figure_list', 'needs',
            'swot', 'alignment', 'goals', 'indicators', 'issues', 'budget_summary',
            'form_j1', 'project_briefs', 'consultations', 'needs_register', 'plan_summary',
            'budget_book', 'screening_list', 'annual_projects'
        )
    ),
    numbering TEXT NOT NULL CHECK (numbering IN ('none', 'part', 'decimal')),
    body TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('empty', 'draft', 'review', 'approved', 'done')),
    responsible TEXT NOT NULL,
    hidden INTEGER NOT NULL CHECK (hidden IN (0, 1))
) STRICT;

CREATE TABLE goal (
    id TEXT NOT NULL PRIMARY KEY,
    order_key TEXT NOT NULL,
    horizon INTEGER NOT NULL,
    text TEXT NOT NULL,
    explanation TEXT NOT NULL
) STRICT;

CREATE TABLE mission (
    id TEXT NOT NULL PRIMARY KEY,
    order_key TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE positioning (
    id TEXT NOT NULL PRIMARY KEY,
    order_key TEXT NOT NULL,
    name TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE swot_item (
    id TEXT NOT NULL PRIMARY KEY,
    order_key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('strength', 'weakness', 'opportunity', 'threat')),
    text TEXT NOT NULL
) STRICT;

CREATE TABLE tows_strategy (
    id TEXT NOT NULL PRIMARY KEY,
    order_key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('so', 'wo', 'st', 'wt')),
    text TEXT NOT NULL
) STRICT;

CREATE TABLE tows_pair (
    id TEXT NOT NULL PRIMARY KEY,
    tows_id TEXT NOT NULL REFERENCES tows_strategy (id) DEFERRABLE INITIALLY DEFERRED,
    swot_id TEXT NOT NULL REFERENCES swot_item (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE issue (
    id TEXT NOT NULL PRIMARY KEY,
    order_key TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('empty', 'draft', 'review', 'approved', 'done')),
    responsible TEXT NOT NULL
) STRICT;

CREATE TABLE objective (
    id TEXT NOT NULL PRIMARY KEY,
    issue_id TEXT NOT NULL REFERENCES issue (id) DEFERRABLE INITIALLY DEFERRED,
    order_key TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE guideline (
    id TEXT NOT NULL PRIMARY KEY,
    issue_id TEXT NOT NULL REFERENCES issue (id) DEFERRABLE INITIALLY DEFERRED,
    order_key TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE main_programme (
    id TEXT NOT NULL PRIMARY KEY,
    order_key TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL
) STRICT;

CREATE TABLE programme (
    id TEXT NOT NULL PRIMARY KEY,
    issue_id TEXT NOT NULL REFERENCES issue (id) DEFERRABLE INITIALLY DEFERRED,
    main_programme_id TEXT REFERENCES main_programme (id) DEFERRABLE INITIALLY DEFERRED,
    order_key TEXT NOT NULL,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE flagship_project (
    id TEXT NOT NULL PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
    order_key TEXT NOT NULL,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE agency (
    id TEXT NOT NULL PRIMARY KEY,
    order_key TEXT NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    contact TEXT NOT NULL
) STRICT;

CREATE TABLE project (
    id TEXT NOT NULL PRIMARY KEY,
    issue_id TEXT REFERENCES issue (id) DEFERRABLE INITIALLY DEFERRED,
    programme_id TEXT REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
    flagship_id TEXT REFERENCES flagship_project (id) DEFERRABLE INITIALLY DEFERRED,
    guideline_id TEXT REFERENCES guideline (id) DEFERRABLE INITIALLY DEFERRED,
    order_key TEXT NOT NULL,
    name TEXT NOT NULL,
    rationale TEXT NOT NULL,
    objectives TEXT NOT NULL,
    area_note TEXT NOT NULL,
    lead_agency_id TEXT REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
    start_year INTEGER,
    end_year INTEGER,
    output TEXT NOT NULL,
    outcome TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('empty', 'draft', 'review', 'approved', 'done')),
    note TEXT NOT NULL
) STRICT;

CREATE TABLE project_partner (
    id TEXT NOT NULL PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    agency_id TEXT NOT NULL REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
    order_key TEXT NOT NULL
) STRICT;

CREATE TABLE project_area (
    id TEXT NOT NULL PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    area_code INTEGER NOT NULL
) STRICT;

CREATE TABLE activity (
    id TEXT NOT NULL PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    order_key TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    quantity TEXT NOT NULL,
    unit TEXT NOT NULL,
    lead_agency_id TEXT REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
    partners TEXT NOT NULL
) STRICT;

CREATE TABLE budget_line (
    id TEXT NOT NULL PRIMARY KEY,
    activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
    order_key TEXT NOT NULL,
    fiscal_year INTEGER NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('1', '2', '3', '4')),
    category TEXT NOT NULL CHECK (
        category IN (
            'personnel', 'operations', 'investment', 'subsidy', 'other'
        )
    ),
    subcategory TEXT NOT NULL,
    item TEXT NOT NULL,
    quantity INTEGER,
    unit TEXT NOT NULL,
    amount INTEGER NOT NULL
) STRICT;

CREATE TABLE work_plan_entry (
    id TEXT NOT NULL PRIMARY KEY,
    activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
    fiscal_year INTEGER NOT NULL,
    quarter INTEGER NOT NULL,
    month INTEGER NOT NULL,
    quantity TEXT NOT NULL,
    amount INTEGER NOT NULL
) STRICT;

CREATE TABLE readiness_answer (
    id TEXT NOT NULL PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    item TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (
        answer IN (
            'unknown', 'ready', 'in_progress', 'not_ready', 'not_needed'
        )
    ),
    note TEXT NOT NULL
) STRICT;

CREATE TABLE annual_project (
    id TEXT NOT NULL PRIMARY KEY,
    annual_plan_id TEXT NOT NULL REFERENCES annual_plan (id) DEFERRABLE INITIALLY DEFERRED,
    project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    rank INTEGER NOT NULL,
    screening TEXT CHECK (screening IN ('within_ceiling', 'over_ceiling', 'administration')),
    note TEXT NOT NULL
) STRICT;

CREATE TABLE indicator (
    id TEXT NOT NULL PRIMARY KEY,
    owner_kind TEXT NOT NULL CHECK (
        owner_kind IN (
            'plan', 'section', 'goal', 'issue', 'main_programme', 'programme', 'flagship',
            'project', 'need'
        )
    ),
    owner_id TEXT NOT NULL,
    order_key TEXT NOT NULL,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    baseline_year INTEGER,
    baseline TEXT NOT NULL,
    baseline_source TEXT NOT NULL,
    overall_target TEXT NOT NULL,
    definition TEXT NOT NULL,
    agency_id TEXT REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE target (
    id TEXT NOT NULL PRIMARY KEY,
    indicator_id TEXT NOT NULL REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
    fiscal_year INTEGER NOT NULL,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE framework_item (
    id TEXT NOT NULL PRIMARY KEY,
    order_key TEXT NOT NULL,
    framework TEXT NOT NULL,
    item TEXT NOT NULL,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE alignment_link (
    id TEXT NOT NULL PRIMARY KEY,
    owner_kind TEXT NOT NULL CHECK (
        owner_kind IN (
            'plan', 'section', 'goal', 'issue', 'main_programme', 'programme', 'flagship',
            'project', 'need'
        )
    ),
    owner_id TEXT NOT NULL,
    framework TEXT NOT NULL,
    item TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE need_field (
    id TEXT NOT NULL PRIMARY KEY,
    order_key TEXT NOT NULL,
    name TEXT NOT NULL,
    summary TEXT NOT NULL
) STRICT;

CREATE TABLE need (
    id TEXT NOT NULL PRIMARY KEY,
    field_id TEXT NOT NULL REFERENCES need_field (id) DEFERRABLE INITIALLY DEFERRED,
    district_code INTEGER NOT NULL,
    order_key TEXT NOT NULL,
    problem TEXT NOT NULL,
    need TEXT NOT NULL,
    priority INTEGER,
    source TEXT NOT NULL
) STRICT;

CREATE TABLE need_answer (
    id TEXT NOT NULL PRIMARY KEY,
    need_id TEXT NOT NULL REFERENCES need (id) DEFERRABLE INITIALLY DEFERRED,
    project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE consultation (
    id TEXT NOT NULL PRIMARY KEY,
    order_key TEXT NOT NULL,
    title TEXT NOT NULL,
    date TEXT NOT NULL,
    place TEXT NOT NULL,
    purpose TEXT NOT NULL,
    summary TEXT NOT NULL
) STRICT;

CREATE TABLE participant_group (
    id TEXT NOT NULL PRIMARY KEY,
    consultation_id TEXT NOT NULL REFERENCES consultation (id) DEFERRABLE INITIALLY DEFERRED,
    order_key TEXT NOT NULL,
    name TEXT NOT NULL,
    people INTEGER
) STRICT;

CREATE TABLE heard_item (
    id TEXT NOT NULL PRIMARY KEY,
    consultation_id TEXT NOT NULL REFERENCES consultation (id) DEFERRABLE INITIALLY DEFERRED,
    order_key TEXT NOT NULL,
    "group" TEXT NOT NULL,
    heard TEXT NOT NULL,
    response TEXT NOT NULL
) STRICT;

CREATE TABLE image (
    id TEXT NOT NULL PRIMARY KEY,
    media_type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    name TEXT NOT NULL,
    data BLOB NOT NULL
) STRICT;

CREATE TABLE comment (
    id TEXT NOT NULL PRIMARY KEY,
    owner_kind TEXT NOT NULL CHECK (
        owner_kind IN (
            'plan', 'section', 'goal', 'issue', 'main_programme', 'programme', 'flagship',
            'project', 'need'
        )
    ),
    owner_id TEXT NOT NULL,
    field TEXT NOT NULL,
    author TEXT NOT NULL,
    created TEXT NOT NULL,
    text TEXT NOT NULL,
    resolved INTEGER NOT NULL CHECK (resolved IN (0, 1))
) STRICT;

CREATE TABLE trash_entry (
    id TEXT NOT NULL PRIMARY KEY,
    removed TEXT NOT NULL,
    entity TEXT NOT NULL,
    label TEXT NOT NULL,
    rows TEXT NOT NULL
) STRICT;

-- One index a reference: what refers to a row is found at once when it is read or removed.

CREATE INDEX plan_info_seal ON plan_info (seal);
CREATE INDEX section_parent_id ON section (parent_id);
CREATE INDEX section_annual_plan_id ON section (annual_plan_id);
CREATE INDEX tows_pair_tows_id ON tows_pair (tows_id);
CREATE INDEX tows_pair_swot_id ON tows_pair (swot_id);
CREATE INDEX objective_issue_id ON objective (issue_id);
CREATE INDEX guideline_issue_id ON guideline (issue_id);
CREATE INDEX programme_issue_id ON programme (issue_id);
CREATE INDEX programme_main_programme_id ON programme (main_programme_id);
CREATE INDEX flagship_project_programme_id ON flagship_project (programme_id);
CREATE INDEX project_issue_id ON project (issue_id);
CREATE INDEX project_programme_id ON project (programme_id);
CREATE INDEX project_flagship_id ON project (flagship_id);
CREATE INDEX project_guideline_id ON project (guideline_id);
CREATE INDEX project_lead_agency_id ON project (lead_agency_id);
CREATE INDEX project_partner_project_id ON project_partner (project_id);
CREATE INDEX project_partner_agency_id ON project_partner (agency_id);
CREATE INDEX project_area_project_id ON project_area (project_id);
CREATE INDEX activity_project_id ON activity (project_id);
CREATE INDEX activity_lead_agency_id ON activity (lead_agency_id);
CREATE INDEX budget_line_activity_id ON budget_line (activity_id);
CREATE INDEX work_plan_entry_activity_id ON work_plan_entry (activity_id);
CREATE INDEX readiness_answer_project_id ON readiness_answer (project_id);
CREATE INDEX annual_project_annual_plan_id ON annual_project (annual_plan_id);
CREATE INDEX annual_project_project_id ON annual_project (project_id);
CREATE INDEX indicator_owner ON indicator (owner_id, owner_kind);
CREATE INDEX indicator_agency_id ON indicator (agency_id);
CREATE INDEX target_indicator_id ON target (indicator_id);
CREATE INDEX alignment_link_owner ON alignment_link (owner_id, owner_kind);
CREATE INDEX need_field_id ON need (field_id);
CREATE INDEX need_answer_need_id ON need_answer (need_id);
CREATE INDEX need_answer_project_id ON need_answer (project_id);
CREATE INDEX participant_group_consultation_id ON participant_group (consultation_id);
CREATE INDEX heard_item_consultation_id ON heard_item (consultation_id);
CREATE INDEX comment_owner ON comment (owner_id, owner_kind);
