// SPDX-License-Identifier: Apache-2.0
// The script of the page of findings: what is chosen lights up, and what is filtered out is hidden.
#pragma once

#include <string_view>

namespace govinfo::inline v0_1 {

inline constexpr std::string_view page_script = R"js(
(() => {
  'use strict';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const words = (element, name) => (element.dataset[name] || '').split(' ').filter(Boolean);
  const findings = all('.finding');
  const places = all('[data-findings]');
  const filters = all('[data-filter]');
  const bar = document.getElementById('bar');
  const status = document.getElementById('status');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  let chosen = null;

  const cellOf = element => element.closest('td') || element;
  const placesOf = finding => places.filter(
    place => words(place, 'findings').includes(finding.dataset.number));
  const shown = () => findings.filter(finding => !finding.hidden);

  function show(element, atOnce) {
    const behavior = atOnce || calm.matches ? 'auto' : 'smooth';
    if (element) element.scrollIntoView({block: 'center', inline: 'center', behavior});
  }

  function remember(hash) {
    try {
      history.replaceState(null, '', hash || location.pathname + location.search);
    } catch { /* Some viewers do not let a page have an address. */ }
  }

  function clear() {
    for (const lit of all('.lit')) lit.classList.remove('lit');
    if (chosen) {
      chosen.classList.remove('chosen');
      chosen.querySelector('.pick').setAttribute('aria-pressed', 'false');
    }
    chosen = null;
    bar.hidden = true;
  }

  function choose(finding) {
    clear();
    chosen = finding;
    if (finding.hidden) filter(finding.dataset.grade, true);
    finding.classList.add('chosen');
    finding.querySelector('.pick').setAttribute('aria-pressed', 'true');
    for (const place of placesOf(finding)) cellOf(place).classList.add('lit');
    const said = finding.querySelector('.message').textContent;
    bar.querySelector('p').textContent = finding.dataset.number + '. ' + said;
    bar.hidden = false;
    status.textContent = said;
    remember('#finding=' + finding.dataset.number);
  }

  function chooseAndShow(finding, atOnce) {
    choose(finding);
    const targets = placesOf(finding);
    show(targets.find(place => place.matches('.said')) || targets[0], atOnce);
  }

  // A place with several findings shows the next one each time.
  function choosePlace(place) {
    const numbers = words(place, 'findings');
    const at = chosen ? numbers.indexOf(chosen.dataset.number) : -1;
    const number = numbers[(at + 1) % numbers.length];
    const finding = findings.find(each => each.dataset.number === number);
    if (!finding) return;
    choose(finding);
    cellOf(place).classList.add('lit');
    if (getComputedStyle(bar).display === 'none') show(finding);
  }

  function filter(grade, on) {
    for (const button of filters) {
      if (button.dataset.filter === grade) button.setAttribute('aria-pressed', String(on));
    }
    for (const finding of findings) {
      if (finding.dataset.grade === grade) finding.hidden = !on;
    }
    for (const cause of all('.cause')) {
      cause.hidden = all('.finding', cause).every(finding => finding.hidden);
    }
    if (chosen && chosen.hidden) clear();
  }

  function step(by) {
    const list = shown();
    const next = list[(list.indexOf(chosen) + by + list.length) % list.length];
    if (next) chooseAndShow(next);
  }

  // "#finding=3", or a fingerprint in place of the number.
  function followAddress() {
    const wanted = new URLSearchParams(location.hash.slice(1)).get('finding');
    const finding = wanted && findings.find(each =>
      each.dataset.number === wanted || words(each, 'fingerprints').includes(wanted));
    if (!finding) return;
    chooseAndShow(finding, true);
    // Where the list has a column of its own, the finding is to be seen as well.
    if (getComputedStyle(bar).display === 'none') finding.scrollIntoView({block: 'nearest'});
  }

  document.addEventListener('click', event => {
    const pick = event.target.closest('.pick');
    if (pick) return chooseAndShow(pick.closest('.finding'));
    const jump = event.target.closest('[data-goto]');
    if (jump) {
      const finding = jump.closest('.finding');
      if (finding !== chosen) choose(finding);
      return show(placesOf(finding).find(place => jump.dataset.goto === 'prose'
        ? place.matches('.said')
        : cellOf(place).dataset.figure === jump.dataset.goto));
    }
    const button = event.target.closest('[data-filter]');
    if (button) {
      return filter(button.dataset.filter, button.getAttribute('aria-pressed') !== 'true');
    }
    const move = event.target.closest('[data-step]');
    if (move) return step(Number(move.dataset.step));
    if (event.target.closest('[data-close]')) {
      clear();
      return remember('');
    }
    const place = event.target.closest('[data-findings]');
    if (place) choosePlace(place);
  });

  document.addEventListener('keydown', event => {
    const at = event.target;
    if (event.key === 'Escape' && chosen) {
      const pick = chosen.querySelector('.pick');
      clear();
      remember('');
      return pick.focus();
    }
    if (at.matches('mark[data-findings]') && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      return choosePlace(at);
    }
    const moves = {ArrowDown: 1, ArrowUp: -1};
    if (!at.matches('.pick') || !(event.key in moves)) return;
    event.preventDefault();
    const picks = shown().map(finding => finding.querySelector('.pick'));
    const next = picks[picks.indexOf(at) + moves[event.key]];
    if (next) next.focus();
  });

  document.documentElement.classList.add('script');
  addEventListener('hashchange', followAddress);
  followAddress();
})();
)js";

}  // namespace govinfo::inline v0_1
