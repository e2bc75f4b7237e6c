// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/office.h"
#include "core/domain/window.h"
#include "core/storage/table.h"

namespace certdesk::storage {

template <>
struct Table<Office> {
    using Owner = void;
    static constexpr TableShape shape{
        u"office",
        u"",
        {u"name", u"program", u"council", u"credential_name", u"address_lines", u"city", u"state",
         u"postal_code", u"country", u"phone", u"email", u"web", u"second_review_percent",
         u"second_review_seed", u"keyed_results_wait", u"is_sample"}};
    static void write(RowWriter& row, const Office& o) {
        row << o.name << o.program << o.council << o.credentialName << o.address.lines
            << o.address.city << o.address.state << o.address.postalCode << o.address.country
            << o.phone << o.email << o.web << o.secondReviewPercent << o.secondReviewSeed
            << o.keyedResultsWait << o.isSample;
    }
    static Office read(RowReader& row) {
        return Office{.name = row.next<QString>(),
                      .program = row.next<QString>(),
                      .council = row.next<QString>(),
                      .credentialName = row.next<QString>(),
                      .address = PostalAddress{.lines = row.next<QStringList>(),
                                               .city = row.next<QString>(),
                                               .state = row.next<QString>(),
                                               .postalCode = row.next<QString>(),
                                               .country = row.next<QString>()},
                      .phone = row.next<QString>(),
                      .email = row.next<QString>(),
                      .web = row.next<QString>(),
                      .secondReviewPercent = row.next<int>(),
                      .secondReviewSeed = row.next<qint64>(),
                      .keyedResultsWait = row.next<bool>(),
                      .isSample = row.next<bool>()};
    }
};

template <>
struct Table<StaffMember> {
    using Owner = void;
    static constexpr TableShape shape{
        u"staff", u"", {u"name", u"title", u"signs_letters", u"account", u"active"}};
    static void write(RowWriter& row, const StaffMember& s) {
        row << s.name << s.title << s.signsLetters << s.account << s.active;
    }
    static StaffMember read(RowReader& row) {
        return StaffMember{.name = row.next<QString>(),
                           .title = row.next<QString>(),
                           .signsLetters = row.next<bool>(),
                           .account = row.next<QString>(),
                           .active = row.next<bool>()};
    }
};

template <>
struct Table<Holiday> {
    using Owner = void;
    static constexpr TableShape shape{u"holiday", u"", {u"day", u"name"}};
    static void write(RowWriter& row, const Holiday& h) { row << h.day << h.name; }
    static Holiday read(RowReader& row) {
        return Holiday{.day = row.next<QDate>(), .name = row.next<QString>()};
    }
};

template <>
struct Table<ExamWindow> {
    using Owner = void;
    static constexpr TableShape shape{
        u"exam_window",
        u"",
        {u"code", u"name", u"application_deadline", u"first_day", u"last_day"}};
    static void write(RowWriter& row, const ExamWindow& w) {
        row << w.code() << w.name() << w.applicationDeadline() << w.firstDay() << w.lastDay();
    }
    static ExamWindow read(RowReader& row) {
        return row.unwrap(ExamWindow::create({.code = row.next<QString>(),
                                              .name = row.next<QString>(),
                                              .applicationDeadline = row.next<QDate>(),
                                              .firstDay = row.next<QDate>(),
                                              .lastDay = row.next<QDate>()}));
    }
};

template <>
struct Table<ExamForm> {
    using Owner = void;
    static constexpr TableShape shape{
        u"exam_form", u"", {u"code", u"items", u"scored_items", u"cut_score", u"current_from"}};
    static void write(RowWriter& row, const ExamForm& f) {
        row << f.code() << f.items() << f.scoredItems() << f.cutScore() << f.currentFrom();
    }
    static ExamForm read(RowReader& row) {
        return row.unwrap(ExamForm::create({.code = row.next<QString>(),
                                            .items = row.next<int>(),
                                            .scoredItems = row.next<int>(),
                                            .cutScore = row.next<int>(),
                                            .currentFrom = row.next<QDate>()}));
    }
};

template <>
struct Table<EditionText> {
    using Owner = void;
    static constexpr TableShape shape{
        u"policy_edition", u"", {u"code", u"effective_from", u"json"}};
    static void write(RowWriter& row, const EditionText& e) {
        row << e.code << e.effectiveFrom << e.json;
    }
    static EditionText read(RowReader& row) {
        return EditionText{.code = row.next<QString>(),
                           .effectiveFrom = row.next<QDate>(),
                           .json = row.next<QByteArray>()};
    }
};

template <>
struct Table<LetterTemplate> {
    using Owner = void;
    static constexpr TableShape shape{
        u"letter_template", u"", {u"kind", u"language", u"version", u"text"}};
    static void write(RowWriter& row, const LetterTemplate& t) {
        row << t.kind << t.language << t.version << t.text;
    }
    static LetterTemplate read(RowReader& row) {
        return LetterTemplate{.kind = row.next<QString>(),
                              .language = row.next<QString>(),
                              .version = row.next<int>(),
                              .text = row.next<QString>()};
    }
};

template <>
struct Table<ResultMapping> {
    using Owner = void;
    static constexpr TableShape shape{u"result_mapping", u"", {u"name", u"json"}};
    static void write(RowWriter& row, const ResultMapping& m) { row << m.name << m.json; }
    static ResultMapping read(RowReader& row) {
        return ResultMapping{.name = row.next<QString>(), .json = row.next<QByteArray>()};
    }
};

template <>
struct Table<ConductText> {
    using Owner = void;
    static constexpr TableShape shape{u"conduct_text", u"", {u"version", u"text", u"sha256"}};
    static void write(RowWriter& row, const ConductText& c) {
        row << c.version << c.text << c.sha256;
    }
    static ConductText read(RowReader& row) {
        return ConductText{.version = row.next<QString>(),
                           .text = row.next<QString>(),
                           .sha256 = row.next<QString>()};
    }
};

template <>
struct Table<ImportBatch> {
    using Owner = void;
    static constexpr TableShape shape{
        u"import_batch", u"", {u"kind", u"file_name", u"sha256", u"imported_on", u"imported_by"}};
    static void write(RowWriter& row, const ImportBatch& b) {
        row << b.kind << b.fileName << b.sha256 << b.on << b.by;
    }
    static ImportBatch read(RowReader& row) {
        return ImportBatch{.kind = row.next<ImportKind>(),
                           .fileName = row.next<QString>(),
                           .sha256 = row.next<QString>(),
                           .on = row.next<QDate>(),
                           .by = row.next<QString>()};
    }
};

} // namespace certdesk::storage
