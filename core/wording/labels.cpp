// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/wording/labels.h"

namespace certdesk::wording {

QString labelKey(const char* group, QLatin1StringView word) {
    return QLatin1StringView(group) + u'.' +
           (word.isEmpty() ? QLatin1StringView("not_given") : word);
}

} // namespace certdesk::wording
