"""Commands that begin: a campaign, or the sample season."""

from pathlib import Path

import click

from gbm_desktop import campaign, workspace
from gbm_desktop.cli import output
from gbm_desktop.cli.door import JSON, Where, gbm


@gbm.command()
@click.option("--region", required=True, help="区划代码，6 或 9 位 · region code")
@click.option("--year", type=int, required=True, help="年度 · the year")
@JSON
@click.pass_obj
def init(where: Where, /, *, region: str, year: int, as_json: bool) -> None:
    """新建一个地区、一个年度的活动 · start a campaign."""
    ws = workspace.create(where.folder, operator=where.operator)
    try:
        started = campaign.start(ws, region_code=region, year=year)
    finally:
        ws.close()
    output.campaign(started, as_json=as_json, lang=where.lang)


@gbm.command()
@click.option("--out", "folder", type=click.Path(path_type=Path), required=True, help="文件夹 · the folder to write to")
@click.pass_obj
def demo(where: Where, /, *, folder: Path) -> None:
    """示例活动从头到尾做一遍，文件存入文件夹 · the whole job on the sample season."""
    from gbm_desktop.demo import run

    for done in run(folder, operator=where.operator):
        output.done(done, where.lang)
