// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/problemwriter.h"

#include "core/wording/wording.h"

namespace certdesk {

using namespace Qt::Literals::StringLiterals;

void writeProblems(JsonStream& json, const std::vector<Problem>& problems, PlaceStyle style) {
    json.beginList();
    for (const Problem& problem : problems) {
        json.beginObject();
        if (style == PlaceStyle::Path) {
            json.key("path"_L1).text(problem.path);
        } else {
            json.key("line"_L1).number(problem.line);
            json.key("column"_L1).text(problem.column);
        }
        if (!problem.about.isEmpty())
            json.key("about"_L1).text(problem.about);
        json.key("code"_L1).text(QString(wordOf(problem.error.code)));
        json.key("message"_L1).text(wording::sentence(problem.error));
        json.endObject();
    }
    json.endList();
}

} // namespace certdesk
