// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/actions.h"

#include <QAction>
#include <QWidget>

#include <catch2/catch.hpp>

using namespace certdesk;

namespace {

ActionSpec spec(const QString& id, const QString& keys, QWidget* scope = nullptr) {
    return {id, id, Icon::Check, [] {}, {QKeySequence(keys)}, scope};
}

} // namespace

TEST_CASE("the same keys clash in one place, not in two places apart") {
    QWidget window;
    auto* page = new QWidget(&window);
    auto* other = new QWidget(&window);
    Actions actions(&window);
    actions.add(spec(u"save"_qs, u"Ctrl+S"_qs));
    actions.add(spec(u"accept"_qs, u"Ctrl+Return"_qs, page));
    actions.add(spec(u"send"_qs, u"Ctrl+Return"_qs, other));
    CHECK(actions.clashes().isEmpty());
    actions.add(spec(u"star"_qs, u"Ctrl+S"_qs, page));
    CHECK(actions.clashes().size() == 1);
}

TEST_CASE("a disabled action says why") {
    Actions actions;
    QAction& save = actions.add(spec(u"save"_qs, u"Ctrl+S"_qs));
    actions.disable(u"save"_qs, u"No office file is open."_qs);
    CHECK_FALSE(save.isEnabled());
    CHECK(Actions::disabledReason(save) == u"No office file is open.");
    actions.enable(u"save"_qs);
    CHECK(save.isEnabled());
    CHECK(Actions::disabledReason(save).isEmpty());
}

TEST_CASE("the actions of a page go with it") {
    Actions actions;
    auto page = std::make_unique<QWidget>();
    actions.add(spec(u"accept"_qs, u"Ctrl+Return"_qs, page.get()));
    CHECK(actions.has(u"accept"_qs));
    page.reset();
    CHECK_FALSE(actions.has(u"accept"_qs));
    CHECK(actions.all().empty());
}
