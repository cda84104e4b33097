"""Sentences on coordinates and distances out of sheets."""

from enum import Enum
from typing import TYPE_CHECKING

from gbm_desktop.intake.distances import PlaceRow, PlacesRead
from gbm_desktop.model.place_faults import PlaceCaution, PlaceFault
from gbm_desktop.wording.counted import fill

if TYPE_CHECKING:
    from gbm_desktop.wording import Lang

SENTENCES: dict[str, tuple[str, str]] = {
    "NoPlaceColumns": (
        "文件“{file}”中没有找到坐标或路程，未导入。请核对表头：坐标表应有“乡镇”“村”“纬度”“经度”，路程表应有“起点”“终点”和“公里”或“分钟”。",
        "“{file}” has neither coordinates nor distances, so nothing was imported. Head the columns 乡镇, 村, 纬度, 经度, or 起点, 终点 and 公里 or 分钟.",
    ),
    "NoSuchPlace": (
        "本地区没有与“{text}”相符的乡镇或村，或者不止一处，未作改动。请写明乡镇和村，如“清泉镇花园村”，或填写区划代码。",
        "“{text}” names no place of this region, so nothing was changed. Name township and village, or give a code.",
    ),
    "CoordinatesWrong": (
        "“{text}”未保存：{fault}。请改正后再保存。",
        "“{text}” was not stored: it {fault}.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    PlaceFault: {
        PlaceFault.NO_SUCH_PLACE: (
            "地名不是本地区的乡镇或村，请写明乡镇，或先在设置中添加该村",
            "names no place of this region; name the township, or add the village in the settings first",
        ),
        PlaceFault.BAD_DEGREES: (
            "经纬度无法识别，应如 30.8876 或 30°53′15″",
            "has degrees that cannot be read; write 30.8876 or 30°53′15″",
        ),
        PlaceFault.OUTSIDE_CHINA: ("坐标不在中国境内", "lies outside China"),
        PlaceFault.BAD_NUMBER: (
            "公里数或分钟数不是数字，或者过大",
            "has kilometres or minutes that are not numbers, or too large",
        ),
        PlaceFault.NOTHING_SAID: ("公里和分钟都没有填", "has neither kilometres nor minutes"),
        PlaceFault.SAME_PLACE: ("起点和终点是同一处", "begins and ends at the same place"),
    },
    PlaceCaution: {
        PlaceCaution.SWAPPED: ("经度、纬度写反了，已对调", "had latitude and longitude swapped, put right"),
        PlaceCaution.FAR_AWAY: (
            "离表中其他各处 200 公里以上，请核对坐标",
            "lies more than 200 km from the others; check the coordinates",
        ),
        PlaceCaution.REPEATED: (
            "与前面一行说的是同一处，已以本行为准",
            "says an earlier row's place again; this row counts",
        ),
    },
}
_REJECTED = (
    "第 {row} 行（{value}）{why}，已跳过。可在表中改好后再次导入。",
    "Row {row} ({value}) {why}, and was skipped. Correct it and import again.",
)
_CAUTION = ("第 {row} 行（{value}）{why}。", "Row {row} ({value}) {why}.")
_TO_COME = (
    "将导入坐标 {places} 处、路程 {distances} 条；{rejected} 行需要核对。",
    "{places:coordinate|coordinates} and {distances:distance|distances} to import, {rejected:row|rows} to check.",
)
_SUMMARY = (
    "已导入坐标 {places} 处、路程 {distances} 条；{rejected} 行需要核对。",
    "{places:coordinate|coordinates} and {distances:distance|distances} imported, {rejected:row|rows} to check.",
)
DATUM = (
    "从网络地图抄来的坐标可能带有 100–700 米的偏移（GCJ-02 等加偏坐标），程序无法判断，对估算行车时间影响很小。",
    "Coordinates copied from web maps may be 100–700 m off (GCJ-02); the program cannot tell, travel times hardly change.",
)
_LONGEST_SHOWN = 40


def summary(read: PlacesRead, lang: "Lang" = "zh", *, stored: bool = True) -> str:
    """How many coordinates and distances the file brought, or would bring."""
    counts = {"places": len(read.coordinates), "distances": len(read.distances), "rejected": len(read.rejected)}
    return fill((_SUMMARY if stored else _TO_COME)[0 if lang == "zh" else 1], **counts)


def remarks(read: PlacesRead, lang: "Lang" = "zh") -> list[str]:
    """Which rows were skipped and why, which deserve a look, and what cannot be known of coordinates."""
    index = 0 if lang == "zh" else 1
    lines = [_said(_REJECTED[index], row, WORDS[PlaceFault][fault][index]) for row, fault in read.rejected]
    lines += [_said(_CAUTION[index], row, WORDS[PlaceCaution][kind][index]) for row, kind in read.cautions]
    return [*lines, DATUM[index]] if read.coordinates else lines


def _said(sentence: str, row: PlaceRow, why: str) -> str:
    return fill(sentence, row=row.row, value=row.value[:_LONGEST_SHOWN], why=why)
