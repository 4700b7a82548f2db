"""The page of findings in a real browser: what is clicked lights up, and nothing else runs."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import govinfo as g
from chromium import Chromium
from samples import TEXT, WRONG

BLOCK = [f"remedies.reconsideration.{result}"
         for result in ("upheld", "corrected", "other", "pending", "total")]  # fmt: skip
# The table has 7 requests received and 1 carried in: the sentence can mean the first or the sum.
SENTENCE = "全年收到政府信息公开申请9件；"
MISTAKEN = TEXT.replace("未收到投诉。", f"未收到投诉。{SENTENCE}其余从略。")
HOSTILE = "</script><script>window.hacked=1</script><img src=x onerror=window.hacked=1>\"'&"

LIT = "[...document.querySelectorAll('td.lit')].map(cell => cell.dataset.figure).sort()"
SAID = "[...document.querySelectorAll('.said.lit')].map(said => said.textContent)"
CHOSEN = "[...document.querySelectorAll('.finding.chosen')].map(each => each.dataset.number)"


def reading_of(text: str, source: str = "report.txt") -> g.Reading:
    reading = g.read_report(text.encode())
    reading.source = source
    return reading


@pytest.fixture(scope="module")
def checked() -> g.Checked:
    reading = reading_of(MISTAKEN)
    return g.Checked(reading=reading, findings=g.validate(reading))


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    with Chromium(tmp_path_factory.mktemp("profile")) as chromium:
        yield chromium


@pytest.fixture
def address(checked: g.Checked, tmp_path: Path) -> str:
    return written(g.finding_page(checked), tmp_path)


def written(page: str, folder: Path) -> str:
    file = folder / "page.html"
    file.write_text(page, encoding="utf-8", newline="")
    return file.as_uri()


def test_policy_allows_its_own_style_and_script_alone(checked: g.Checked) -> None:
    page = g.finding_page(checked)
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    hashes = [
        "'sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode() + "'"
        for tag in ("style", "script")
        for content in re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
    ]
    assert len(hashes) == 3
    assert policy == (
        f"default-src 'none'; style-src {hashes[0]} {hashes[1]}; script-src {hashes[2]}; "
        "base-uri 'none'; form-action 'none'"
    )
    assert not re.search(r"https?://", page)
    assert not re.search(r"<[^>]* (style|on[a-z]+)=", page)


@pytest.mark.needs_chromium
def test_click_on_a_finding_lights_its_cells(browser: Chromium, address: str) -> None:
    browser.open(address)
    assert browser.js(CHOSEN) == []
    assert browser.js("document.querySelectorAll('.lit').length") == 0
    assert WRONG in browser.js("document.querySelector('#finding-1 .rule').textContent")
    browser.click("#finding-1 .pick")
    assert browser.js(CHOSEN) == ["1"]
    assert browser.js(LIT) == sorted(BLOCK)
    assert browser.js(SAID) == []
    assert browser.js("document.querySelector('#finding-1 .pick').ariaPressed") == "true"
    # Lit cells look like no other cell, and one of them is in sight.
    color = "getComputedStyle(document.querySelector('{}')).backgroundColor"
    lit = browser.js(color.format("td.lit"))
    browser.click("#finding-2 .pick")
    assert lit not in (browser.js(color.format("td.error")), browser.js(color.format("td")))
    assert browser.js(LIT) == ["requests.carried_in.total", "requests.received.total"]
    assert browser.js(SAID) == ["9"]
    box = browser.js("(({top, bottom}) => [top, bottom])"
                     "(document.querySelector('.said.lit').getBoundingClientRect())")  # fmt: skip
    assert 0 <= box[0] < box[1] <= 900
    assert browser.js("document.querySelector('.sentence.lit').textContent") == SENTENCE


@pytest.mark.needs_chromium
def test_click_on_a_cell_shows_its_findings(browser: Chromium, address: str) -> None:
    browser.open(address)
    browser.click('td[data-figure="remedies.reconsideration.total"] button')
    assert browser.js(CHOSEN) == ["1"]
    browser.click("mark.said")
    assert browser.js(CHOSEN) == ["2"]
    assert browser.js("location.hash") == "#finding=2"
    browser.click('td[data-figure="requests.granted.total"]')
    assert browser.js(CHOSEN) == ["2"]  # a cell without findings changes nothing


@pytest.mark.needs_chromium
def test_address_chooses(browser: Chromium, address: str, checked: g.Checked) -> None:
    browser.open(address + "#finding=2")
    assert browser.js(CHOSEN) == ["2"]
    (wrong,) = [finding for finding in checked.findings if finding.rule == WRONG]
    browser.open(f"{address}#finding={wrong.fingerprint(checked.reading.report):016x}")
    assert browser.js(LIT) == sorted(BLOCK)
    browser.open(address + "#finding=99")
    assert browser.js(CHOSEN) == []


@pytest.mark.needs_chromium
def test_keyboard(browser: Chromium, address: str) -> None:
    browser.open(address)
    browser.js("document.querySelector('#finding-1 .pick').focus()")
    browser.press("ArrowDown")
    browser.press("Enter")
    assert browser.js(CHOSEN) == ["2"]
    browser.press("Escape")
    assert browser.js(CHOSEN) == []
    assert browser.js("document.activeElement.closest('.finding').id") == "finding-2"
    browser.js("document.querySelector('mark.said').focus()")
    browser.press(" ")
    assert browser.js(CHOSEN) == ["2"]
    # Everything that can be clicked can be reached, and says what it is.
    assert browser.js("""[...document.querySelectorAll('button, mark, [role=region]')].every(each =>
        each.tabIndex === 0 && (each.ariaLabel || each.textContent.trim()))""")


@pytest.mark.needs_chromium
def test_filters_hide_on_screen_and_never_on_paper(browser: Chromium, address: str) -> None:
    shown = "getComputedStyle(document.querySelector('#finding-{}')).display !== 'none'"
    browser.open(address + "#finding=1")
    browser.click("[data-filter=error]")
    assert browser.js("document.querySelector('[data-filter=error]').ariaPressed") == "false"
    assert (browser.js(shown.format(1)), browser.js(shown.format(2))) == (False, True)
    assert browser.js(CHOSEN) == []
    browser.media("print")
    assert browser.js(shown.format(1))
    assert not browser.js(
        "[...document.querySelectorAll('.filters, .bar')].some(each => each.offsetParent)"
    )
    # On paper the findings stand under the form.
    assert browser.js("""document.querySelector('.list').getBoundingClientRect().top >=
        document.querySelector('.report').getBoundingClientRect().bottom""")
    browser.media()
    browser.click("[data-filter=error]")
    assert browser.js(shown.format(1))


@pytest.mark.needs_chromium
def test_phone(browser: Chromium, address: str) -> None:
    browser.open(address, width=390, height=844)
    assert browser.js("document.documentElement.scrollWidth") <= 390
    assert browser.js("document.querySelector('[data-table=requests]').offsetWidth") > 390
    browser.click("#finding-1 .pick")
    assert browser.js("getComputedStyle(document.getElementById('bar')).display") == "flex"
    assert WRONG not in browser.js("document.querySelector('#bar p').textContent")
    browser.click("[data-step='1']")
    assert browser.js(CHOSEN) == ["2"]
    browser.click("[data-close]")
    assert browser.js(CHOSEN) == []
    assert browser.js("document.getElementById('bar').hidden")


@pytest.mark.needs_chromium
def test_dark(browser: Chromium, address: str) -> None:
    color = "getComputedStyle(document.body).{}.match(/[0-9]+/g).slice(0, 3).map(Number)"
    browser.open(address)
    assert min(browser.js(color.format("backgroundColor"))) > 200
    browser.media(scheme="dark")
    assert max(browser.js(color.format("backgroundColor"))) < 60
    assert min(browser.js(color.format("color"))) > 200


@pytest.mark.needs_chromium
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_hostile_text_does_nothing(browser: Chromium, tmp_path: Path, lang: str) -> None:
    reading = reading_of(MISTAKEN, HOSTILE)
    findings = [
        finding.replace(where=finding.where.replace(text=HOSTILE))
        for finding in g.validate(reading)
    ]
    report = reading.report
    report.title = report.organ.name = HOSTILE
    report.prose = [
        prose.replace(heading=HOSTILE, text=prose.text + HOSTILE) for prose in report.prose
    ]
    report.footnotes = [HOSTILE]
    checked = g.Checked(reading=reading, findings=g.Findings([*findings, g.Finding(rule=HOSTILE)]))
    browser.open(written(g.finding_page(checked, lang), tmp_path))
    browser.click("#finding-1 .pick")
    assert browser.js(LIT) == sorted(BLOCK)
    assert browser.js("window.hacked") is None
    assert browser.js("document.scripts.length") == 1
    assert browser.js("document.images.length") == 0
    assert HOSTILE in browser.js("document.querySelector('.report h2').textContent")
    asked = [event["params"]["request"]["url"] for event in browser.events
             if event.get("method") == "Network.requestWillBeSent"]  # fmt: skip
    assert len(asked) == 1  # the page itself
    said = [event for event in browser.events
            if event.get("method") in {"Log.entryAdded", "Runtime.exceptionThrown"}]  # fmt: skip
    assert said == []
