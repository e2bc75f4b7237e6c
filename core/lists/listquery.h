// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/application.h"

namespace certdesk {

/// Where an application waits, seen from the person who works through a list.
enum class Queue { New, InReview, Pended, ReadyToDecide, SecondReview, Decided, All };

template <>
struct EnumWords<Queue> {
    using E = Queue;
    static constexpr auto words = std::to_array<EnumWord<E>>({{E::New, "new"},
                                                              {E::InReview, "in_review"},
                                                              {E::Pended, "pended"},
                                                              {E::ReadyToDecide, "ready_to_decide"},
                                                              {E::SecondReview, "second_review"},
                                                              {E::Decided, "decided"},
                                                              {E::All, "all"}});
};

/// What a table asks for. An empty text, an absent filter and Queue::All leave everything in.
struct ListQuery {
    QString text = {}; ///< as typed: names, numbers, e-mail, employer, city
    Queue queue = Queue::All;
    std::optional<Stage> stage = {};
    QString state = {};      ///< of the address: "OH"
    QString window = {};     ///< code of the testing window
    QString edition = {};    ///< code of the policy edition
    QString sortColumn = {}; ///< a column's word; the list's own order when empty or unknown
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const ListQuery&, const ListQuery&) = default;
};

} // namespace certdesk
