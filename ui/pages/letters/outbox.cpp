// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/letters/outbox.h"

#include "core/base/text.h"
#include "core/domain/number.h"
#include "core/wording/labels.h"
#include "ui/look/buttons.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/section.h"
#include "ui/widgets/smalltable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <map>
#include <set>
#include <tuple>

namespace certdesk {

namespace {

constexpr int allKinds = -1;
constexpr int nameWidth = 130;
constexpr int mostAside = 4;
constexpr int leastWidth = 440;

using Identity = std::tuple<LetterKind, qint64, qint64, qint64, qint64, qint64>;

std::map<LetterKind, int> countsOf(const std::vector<DueLetter>& letters) {
    std::map<LetterKind, int> counts;
    for (const DueLetter& letter : letters)
        ++counts[letter.kind];
    return counts;
}

Identity identity(const DueLetter& letter) {
    const auto number = [](const auto& id) { return id ? id->value() : 0; };
    return Identity(letter.kind, letter.person.value(), number(letter.application),
                    number(letter.decision), number(letter.attempt), number(letter.credential));
}

} // namespace

Outbox::Outbox(Sentence sentence, QWidget* parent)
    : QWidget(parent)
    , m_sentence(std::move(sentence))
    , m_kinds(new QComboBox(this))
    , m_search(new QLineEdit(this))
    , m_all(new QCheckBox(this))
    , m_list(new SmallTable(tr("Letters to send"), {{tr("Name")}, {tr("Letter")}},
                            SmallTable::Height::OfRoom, this))
    , m_asideBlock(new Section(tr("Set aside"), {}, this))
    , m_aside(new SmallTable(tr("Letters set aside"), {{tr("Name"), nameWidth}, {tr("Why")}},
                             SmallTable::Height::OfRows, this)) {
    m_kinds->setObjectName(QStringLiteral("kindsComboBox"));
    m_kinds->setAccessibleName(tr("Kind of letter"));
    m_aside->setMostRows(mostAside);
    m_search->setObjectName(QStringLiteral("outboxSearchEdit"));
    m_search->setPlaceholderText(tr("Name"));
    m_search->setAccessibleName(tr("Search the letters by name"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(lineIcon(Icon::Search), QLineEdit::LeadingPosition);
    m_all->setObjectName(QStringLiteral("tickAllCheckBox"));
    m_list->setObjectName(QStringLiteral("outboxTable"));
    m_aside->setObjectName(QStringLiteral("setAsideTable"));
    QPushButton* person =
        m_asideBlock->addButton(QStringLiteral("showPersonButton"), tr("Show the person"));
    m_asideBlock->content().addWidget(m_aside);
    m_asideBlock->hide();

    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::gap);
    head->addWidget(m_kinds, 3);
    head->addWidget(m_search, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, metrics::gap, 0);
    setMinimumWidth(leastWidth);
    layout->setSpacing(metrics::gap);
    layout->addLayout(head);
    auto* under = new QHBoxLayout;
    under->addWidget(m_all);
    under->addStretch();
    auto* test = new QPushButton(tr("Test letter"), this);
    test->setObjectName(QStringLiteral("testLetterButton"));
    setKind(*test, ButtonKind::Quiet);
    connect(test, &QPushButton::clicked, this, &Outbox::testRequested);
    under->addWidget(test);
    layout->addLayout(under);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_asideBlock);

    connect(m_kinds, &QComboBox::currentIndexChanged, this, &Outbox::showLetters);
    connect(m_search, &QLineEdit::textChanged, this, &Outbox::showLetters);
    connect(m_all, &QCheckBox::clicked, this, &Outbox::tickShown);
    connect(m_list, &SmallTable::tickChanged, this, [this](qint64 id, bool ticked) {
        m_ticked[static_cast<size_t>(id)] = ticked;
        showChosen();
    });
    connect(m_list, &SmallTable::currentIdChanged, this, [this](std::optional<qint64> id) {
        if (id && static_cast<size_t>(*id) < m_letters.size())
            Q_EMIT letterChosen(m_letters[static_cast<size_t>(*id)]);
    });
    connect(m_list, &SmallTable::opened, this, [this](qint64 id) {
        Q_EMIT personRequested(m_letters[static_cast<size_t>(id)].person);
    });
    connect(m_aside, &SmallTable::opened, this,
            [this](qint64 id) { Q_EMIT personRequested(PersonId(id)); });
    connect(m_aside, &SmallTable::currentIdChanged, person,
            [person](std::optional<qint64> id) { person->setEnabled(id.has_value()); });
    connect(person, &QPushButton::clicked, this, [this] {
        if (const auto id = m_aside->currentId())
            Q_EMIT personRequested(PersonId(*id));
    });
}

void Outbox::setLetters(std::vector<DueLetter> letters) {
    std::map<Identity, bool> before;
    for (size_t i = 0; i < m_letters.size(); ++i)
        before.emplace(identity(m_letters[i]), m_ticked[i]);
    m_letters = std::move(letters);
    m_ticked.clear();
    for (const DueLetter& letter : m_letters) {
        const auto known = before.find(identity(letter));
        m_ticked.push_back(known == before.end() ? !letter.emailOnly : known->second);
    }
    showKinds();
    showLetters();
}

void Outbox::setSetAside(const std::vector<SetAside>& setAside) {
    std::vector<SmallTable::Row> rows;
    for (const SetAside& one : setAside) {
        const QString why = m_sentence(one.why);
        rows.push_back({one.letter.person.value(), {{one.letter.name}, {why}}, why});
    }
    m_aside->setRows(std::move(rows));
    if (!setAside.empty())
        m_aside->selectRow(0);
    m_asideBlock->setVisible(!setAside.empty());
}

std::vector<DueLetter> Outbox::chosen() const {
    std::vector<DueLetter> chosen;
    for (size_t i = 0; i < m_letters.size(); ++i)
        if (m_ticked[i] && isShown(m_letters[i]))
            chosen.push_back(m_letters[i]);
    return chosen;
}

bool Outbox::holdsAll(const std::vector<PrintedLetter>& printed) const {
    std::set<Identity> called;
    for (const DueLetter& letter : m_letters)
        called.insert(identity(letter));
    return std::all_of(printed.begin(), printed.end(), [&](const PrintedLetter& one) {
        return called.contains(identity(one.letter));
    });
}

QString Outbox::summary() const {
    QStringList parts;
    for (const auto& [kind, number] : countsOf(chosen()))
        parts << tr("%1: %L2").arg(wording::label(kind)).arg(number);
    return parts.join(QStringLiteral(" · "));
}

void Outbox::focusStart() {
    m_list->setFocus(Qt::OtherFocusReason);
}

bool Outbox::isShown(const DueLetter& letter) const {
    const int kind = m_kinds->count() == 0 ? allKinds : m_kinds->currentData().toInt();
    return (kind == allKinds || kind == static_cast<int>(letter.kind)) &&
           (m_search->text().isEmpty() ||
            folded(letter.name).contains(folded(m_search->text().trimmed())));
}

void Outbox::showKinds() {
    const QSignalBlocker quiet(m_kinds);
    const QVariant chosen = m_kinds->currentData();
    m_kinds->clear();
    m_kinds->addItem(tr("All letters (%L1)").arg(m_letters.size()), allKinds);
    for (const auto& [kind, number] : countsOf(m_letters))
        m_kinds->addItem(tr("%1 (%L2)").arg(wording::label(kind)).arg(number),
                         static_cast<int>(kind));
    m_kinds->setCurrentIndex(std::max(0, m_kinds->findData(chosen)));
}

void Outbox::showLetters() {
    std::vector<SmallTable::Row> rows;
    for (size_t i = 0; i < m_letters.size(); ++i) {
        const DueLetter& letter = m_letters[i];
        const QString kind = wording::label(letter.kind);
        if (isShown(letter))
            rows.push_back({static_cast<qint64>(i),
                            {{letter.name},
                             {letter.emailOnly ? tr("%1 – wants e-mail only").arg(kind) : kind}},
                            candidateNumber(letter.person),
                            m_ticked[i]});
    }
    m_list->setRows(std::move(rows));
    showChosen();
}

void Outbox::showChosen() {
    const auto ticked = static_cast<int>(chosen().size());
    const int shown = m_list->rowCount();
    m_all->setText(tr("%L1 of %L2 ticked").arg(ticked).arg(shown));
    m_all->setCheckState(ticked == 0       ? Qt::Unchecked
                         : ticked == shown ? Qt::Checked
                                           : Qt::PartiallyChecked);
    // Only as long as it is half ticked: a click ticks all or none.
    m_all->setTristate(m_all->checkState() == Qt::PartiallyChecked);
    m_all->setEnabled(shown > 0);
    Q_EMIT chosenChanged();
}

void Outbox::tickShown(bool ticked) {
    for (size_t i = 0; i < m_letters.size(); ++i)
        if (isShown(m_letters[i]))
            m_ticked[i] = ticked;
    showLetters();
}

} // namespace certdesk
