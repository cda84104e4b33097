"""Policy profiles: what the notices say, whole, and what nobody has verified yet."""

from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gbm_desktop import policy
from gbm_desktop.errors.regions import MalformedPolicy, UnknownPolicyYear
from gbm_desktop.model.events import EventKind
from gbm_desktop.model.policy import PolicyProfile
from gbm_desktop.resource_files import resource
from gbm_desktop.wording import say

SIX = ["工业和信息化部", "住房和城乡建设部", "农业农村部", "商务部", "国家市场监督管理总局", "国家乡村振兴局"]
SHIPPED = resource("policy", "2023.toml").read_text(encoding="utf-8")


def write(folder: Path, text: str, name: str = "own.toml") -> None:
    (folder / name).write_text(text, encoding="utf-8")


def of_2023() -> PolicyProfile:
    return policy.profile(2023)


def test_the_notice_of_2023_is_there_with_nothing_unknown() -> None:
    notice = of_2023()
    assert notice.unknown == ()
    assert notice.document_number == "工信厅联原函〔2023〕50号"
    assert notice.title is not None
    assert notice.title.endswith("国家乡村振兴局综合司关于开展2023年绿色建材下乡活动的通知")
    assert notice.issued == date(2023, 3, 9)
    assert notice.issued_by is not None
    assert (len(notice.issued_by), notice.issued_by[-1]) == (6, "国家乡村振兴局综合司")
    assert notice.theme == "绿色建材进万家 美好生活共创建"
    assert notice.period_in(2023) == (date(2023, 1, 1), date(2023, 12, 31))
    assert (notice.due_in(2023), notice.due_words) == (date(2023, 11, 30), "11月底前")


def test_the_six_addressees_of_2023_stand_in_the_order_of_the_notice() -> None:
    assert [(office.name, office.source) for office in of_2023().addressees or ()] == [
        (name, "四（六）") for name in SIX
    ]


def test_the_six_departments_of_2023_have_their_duties_in_the_words_of_the_notice() -> None:
    departments = of_2023().departments
    assert sorted(department.ministry for department in departments) == sorted(SIX)
    assert {department.source for department in departments} == {"五（一）"}
    duties = {department.name: department.duty for department in departments}
    assert duties["商务主管部门"] == "要鼓励电商平台、线下卖场开设销售专区，加大推介力度，促进绿色消费。"
    assert duties["市场监管部门"] == "要督促相关认证机构依法依规开展绿色建材产品认证活动，严格查处认证违法违规行为。"
    assert duties["农业农村主管部门"] == "要强化绿色建材下乡活动与乡村基础设施建设、农村厕所革命等工作的统筹协调。"


def test_contacts_clauses_and_kinds_of_2023_name_their_source() -> None:
    notice = of_2023()
    assert [(contact.name, contact.phone) for contact in notice.contacts or ()] == [
        ("工业和信息化部（原材料工业司）", "010-68205576/5596"),
        ("中国建筑材料联合会", "010-57811075"),
        ("绿色建材产品认证技术委员会", "010-62252317"),
    ]
    assert [clause.source for clause in notice.organisation or ()] == [f"四（{n}）" for n in "二三四五六"]
    single = (notice.scope, notice.products, notice.safety, notice.publicity)
    assert [clause.source for clause in single if clause] == ["三", "四（一）", "五（二）", "五（三）"]
    assert {rule.kind: rule.name for rule in notice.kinds} == {
        EventKind.LAUNCH: "启动会",
        EventKind.LECTURE: "公益宣讲",
        EventKind.SALE: "专场",
        EventKind.TOUR: "巡展",
    }
    assert notice.complaint_phones == ("12315",)


def test_permit_thresholds_name_the_regulation() -> None:
    for notice in policy.profiles():
        rule = notice.permit
        assert (rule.participants, rule.city_participants, rule.apply_days_before) == (1000, 5000, 20)
        assert rule.source.startswith("《大型群众性活动安全管理条例》")


@pytest.mark.parametrize("year", [2024, 2025, 2026, "2025", " 2026 "])
def test_the_years_after_share_one_profile_and_own_up_to_what_is_unknown(year: int | str) -> None:
    notice = policy.profile(year)
    assert (notice.id, notice.document_number) == ("2024-2026", "工信厅联原函〔2024〕21号")
    assert notice.theme == of_2023().theme
    assert (notice.addressees, notice.contacts, notice.due_day, notice.due_in(2025)) == (None, None, None, None)
    assert {"addressees", "due_day", "departments.duty", "title", "issued"} <= set(notice.unknown)
    ministries = [department.ministry for department in notice.departments]
    assert "国家广播电视总局" in ministries
    assert "国家乡村振兴局" not in ministries
    assert notice.period_in(2025) == (date(2025, 1, 1), date(2025, 12, 31))
    assert notice.scope is not None
    assert notice.scope.text == "全国"


@pytest.mark.parametrize("year", [2022, 2027, "abc", ""])
def test_a_year_without_a_profile_is_said_with_those_that_there_are(year: int | str) -> None:
    with pytest.raises(UnknownPolicyYear) as raised:
        policy.profile(year)
    assert raised.value.known == (2023, 2024, 2025, 2026)
    assert "2023、2024、2025、2026" in say(raised.value)


def test_a_file_of_ones_own_adds_a_year_and_a_due_day_that_repeats(tmp_path: Path) -> None:
    own = SHIPPED.replace('id = "2023"', 'id = "2027"').replace("years = [2023]", "years = [2027, 2028]")
    write(tmp_path, own.replace("2023-01-01", "2027-01-01").replace("2023-12-31", "2028-06-30"))
    assert [notice.id for notice in policy.profiles(tmp_path)] == ["2023", "2024-2026", "2027"]
    notice = policy.profile(2028, tmp_path)
    assert (notice.due_in(2027), notice.due_in(2028)) == (date(2027, 11, 30), date(2028, 11, 30))
    assert notice.period_in(2028) == (date(2028, 1, 1), date(2028, 6, 30))


def test_a_file_of_ones_own_stands_before_the_shipped_one(tmp_path: Path) -> None:
    write(tmp_path, SHIPPED.replace('due_day = "11-30"', 'due_day = "11-15"'))
    assert policy.profile(2023, tmp_path).due_in(2023) == date(2023, 11, 15)
    assert [notice.due_day for notice in policy.profiles(tmp_path) if notice.id == "2023"] == [(11, 15)]
    assert of_2023().due_in(2023) == date(2023, 11, 30)


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ('theme = "绿色建材进万家 美好生活共创建"\n', "", "theme"),
        ('theme = "绿色建材进万家 美好生活共创建"', 'theme = "待核实"', "theme"),
        ("years = [2023]", 'years = ["2023"]', "years"),
        ("years = [2023]", "years = []", "years"),
        ("period_end = 2023-12-31", "period_end = 2022-12-31", "period_end"),
        ("issued = 2023-03-09", 'issued = "三月"', "issued"),
        ('due_day = "11-30"', 'due_day = "11-31"', "due_day"),
        ('due_day = "11-30"', 'due_date = "11-30"', "due_day"),
        ('kind = "tour"', 'kind = "fair"', "kinds.kind"),
        ("participants = 1000", "participants = -1", "permit.participants"),
        ('phone = "010-57811075"', 'fone = "010-57811075"', "contacts.phone"),
        ('complaint_phones = ["12315"]', 'complaint_phones = ["12315"]\nextra = 1', "extra"),
    ],
)
def test_a_malformed_file_is_named_with_its_field(tmp_path: Path, old: str, new: str, field: str) -> None:
    assert old in SHIPPED
    write(tmp_path, SHIPPED.replace(old, new, 1))
    with pytest.raises(MalformedPolicy) as raised:
        policy.profiles(tmp_path)
    assert (raised.value.file, raised.value.field) == ("own.toml", field)
    assert "own.toml" in say(raised.value)
    assert field in say(raised.value)


@settings(max_examples=60)
@given(st.binary(max_size=60), st.integers(min_value=0, max_value=len(SHIPPED)))
def test_no_damage_to_a_file_is_anything_but_a_malformed_policy(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, at: int
) -> None:
    folder = tmp_path_factory.mktemp("own")
    (folder / "own.toml").write_bytes(SHIPPED[:at].encode() + noise)
    with suppress(MalformedPolicy):
        assert policy.profile("2023", folder) in policy.profiles(folder)
