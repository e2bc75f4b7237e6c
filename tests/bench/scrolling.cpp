// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/lists.h"
#include "tests/bench/bench.h"
#include "ui/models/typedtablemodel.h"
#include "ui/widgets/listview.h"

#include <QApplication>
#include <QScrollBar>

#include <cstdio>
#include <cstdlib>

namespace certdesk::bench {

namespace {

constexpr int applicants = 100'000;
constexpr int steps = 600;
constexpr double frame = 1000.0 / 60;

using Model = TypedTableModel<ApplicationRow>;

Model::Column column(const char16_t* word, const char16_t* title,
                     std::function<QVariant(const ApplicationRow&)> text) {
    Model::Column made;
    made.heading.word = QString::fromUtf16(word);
    made.heading.title = QString::fromUtf16(title);
    made.text = std::move(text);
    return made;
}

std::vector<Model::Column> columns() {
    std::vector<Model::Column> all;
    all.push_back(column(u"name", u"Name", [](const ApplicationRow& row) { return row.name; }));
    all.push_back(column(u"submitted_on", u"Submitted",
                         [](const ApplicationRow& row) { return row.submittedOn; }));
    all.push_back(
        column(u"edition", u"Edition", [](const ApplicationRow& row) { return row.edition; }));
    all.push_back(column(u"state", u"State", [](const ApplicationRow& row) { return row.state; }));
    return all;
}

// The longest that one step of the scroll bar, its paint included, keeps the GUI thread.
double longestBlock(ListView& view, int stride) {
    double longest = 0;
    QScrollBar& bar = *view.verticalScrollBar();
    for (int step = 0; step < steps; ++step)
        longest = std::max(longest, timed([&] {
                               bar.setValue((bar.value() + stride) % bar.maximum());
                               view.viewport()->repaint();
                               QApplication::processEvents();
                           }));
    return longest;
}

} // namespace

void measureScrolling() {
    auto office = OfficeFile::open(officeOf(applicants),
                                   std::make_shared<DayClock>(QDate(2026, 3, 16)), Actor());
    if (!office)
        std::exit(1);
    Model model(columns(), applicationRows(**office),
                [](const ApplicationRow&, const ChangeSet&) { return false; });
    ListView view(QStringLiteral("Applications"));
    view.setListModel(model);
    view.resize(1200, 800);
    view.show();
    double longest = 0;
    model.setQuery(ListQuery());
    // The ids are read on another thread; what this one does meanwhile counts too.
    while (model.phase() != PagedTableModel::Phase::Ready ||
           view.verticalScrollBar()->maximum() == 0)
        longest = std::max(longest, timed([] { QApplication::processEvents(); }));
    report(QStringLiteral("opening the queue at 100000, longest block"), longest,
           QStringLiteral("one frame"), frame);
    report(QStringLiteral("scrolling the queue line by line, longest block"), longestBlock(view, 3),
           QStringLiteral("one frame"), frame);
    report(QStringLiteral("jumping through the queue, longest block"), longestBlock(view, 7919),
           QStringLiteral("one frame"), frame);
}

} // namespace certdesk::bench
