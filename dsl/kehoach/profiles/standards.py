"""The rules that a profile can be held to. A further set is a module with a ``Standard``, and its name here."""

from __future__ import annotations

from kehoach.profiles.bounds import held_to
from kehoach.profiles.decree import DECREE_30
from kehoach.profiles.party import GUIDANCE_05
from kehoach.profiles.schema import Departure, Profile

STANDARDS = {standard.name: standard for standard in (DECREE_30, GUIDANCE_05)}
"""By the name that ``standard:`` takes."""


def departures(profile: Profile) -> tuple[Departure, ...]:
    """Return every place where *profile* leaves the rules it names, in the order of the file; none without rules."""
    standard = STANDARDS.get(profile.standard)
    return held_to(standard, profile) if standard is not None else ()
