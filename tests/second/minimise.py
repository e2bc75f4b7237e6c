# SPDX-FileCopyrightText: 2026 The Certdesk authors
# SPDX-License-Identifier: MIT
"""Drops parts of a case as long as the two answers still differ."""
import copy

from eligibility import answer


def places(value, path=()):
    """Every place of a JSON value that could be dropped, whole branches first."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, child in items:
        yield path + (key,)
        if isinstance(child, (dict, list)):
            yield from places(child, path + (key,))


def without(value, path):
    result = copy.deepcopy(value)
    parent = result
    for key in path[:-1]:
        parent = parent[key]
    del parent[path[-1]]
    if path[0] == "experience" and len(path) == 2:
        renumber(result, path[1])
    return result


def renumber(application, dropped):
    """Verifications name entries by position."""
    for verification in application.get("verifications") or []:
        if verification.get("entries"):
            verification["entries"] = [entry - (entry > dropped)
                                       for entry in verification["entries"] if entry != dropped]


def minimised(program, application, made, differences):
    """The smallest case found and its differences."""
    windows = {window["id"]: window for window in made.windows}

    def differing(case):
        try:
            second = answer(case, windows, made.asOf)
            told, _ = program.evaluate(made.windows, [case], made.asOf)
            return differences(told[case["external_id"]], second)
        except (KeyError, TypeError, AttributeError, RuntimeError):
            return []  # what was dropped is required

    found = differing(application)
    dropped = True
    while dropped:
        dropped = False
        for path in list(places(application)):
            case = without(application, path)
            less = differing(case)
            if less:
                application, found, dropped = case, less, True
                break
    return application, found
