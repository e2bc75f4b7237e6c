// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/windowlist.h"

namespace certdesk {

using namespace Qt::Literals::StringLiterals;

WindowList::WindowList(const std::vector<ExamWindow>& known) {
    for (const ExamWindow& window : known)
        m_entries.insert(window.code(), {State::Known, window});
}

void WindowList::read(JsonFields& fields) {
    const size_t errorsBefore = fields.findings().errors.size();
    const auto code = fields.line("id"_L1, Need::Required);
    const auto name = fields.line("name"_L1, Need::Optional);
    const auto deadline = fields.day("application_deadline"_L1, Need::Required);
    const auto first = fields.day("first_day"_L1, Need::Required);
    const auto last = fields.day("last_day"_L1, Need::Required);
    if (first && last && *last < *first)
        fields.error("last_day"_L1, {ErrorCode::EndBeforeStart, dayText(*first), dayText(*last)});
    else if (deadline && last && *last < *deadline)
        fields.error("application_deadline"_L1,
                     {ErrorCode::DeadlineAfterWindow, dayText(*deadline), dayText(*last)});
    fields.reportTheRest();
    if (!code)
        return;
    if (fields.findings().errors.size() > errorsBefore) {
        add(*code, State::Broken, std::nullopt);
        return;
    }
    const Entry before = m_entries.value(*code);
    // A name that is not given contradicts none.
    const Result<ExamWindow> window =
        ExamWindow::create({*code, name.value_or(before.window ? before.window->name() : *code),
                            *deadline, *first, *last});
    Q_ASSERT(window);
    if (!m_entries.contains(*code) || (before.window && *before.window == *window)) {
        add(*code, before.state == State::Differs ? State::Differs : State::Sound, *window);
    } else if (before.state != State::Broken) {
        fields.findings().error(fields.path(), {ErrorCode::WindowDiffers, excerpt(*code), {}});
        add(*code, State::Differs, before.window);
    }
}

void WindowList::add(const QString& code, State state, std::optional<ExamWindow> window) {
    m_entries.insert(code, {state, std::move(window)});
    if (!m_order.contains(code))
        m_order << code;
}

Result<void> WindowList::check(const QString& code) const {
    const auto entry = m_entries.constFind(code);
    if (entry == m_entries.constEnd() || entry->state == State::Broken)
        return fail(ErrorCode::UnknownWindow, excerpt(code));
    if (entry->state == State::Differs)
        return fail(ErrorCode::WindowDiffers, excerpt(code));
    return {};
}

std::vector<ExamWindow> WindowList::ofFile() const {
    std::vector<ExamWindow> windows;
    for (const QString& code : m_order)
        if (const Entry entry = m_entries.value(code); entry.state == State::Sound)
            windows.push_back(*entry.window);
    return windows;
}

} // namespace certdesk
