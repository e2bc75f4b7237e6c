// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/csvreader.h"
#include "core/exchange/csvwriter.h"
#include "tests/support/corpus.h"

#include <QBuffer>
#include <QFile>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

struct Table {
    QStringList header;
    char delimiter = 0;
    std::vector<CsvRecord> records;
};

Result<Table> read(QIODevice& device) {
    Result<CsvReader> reader = CsvReader::open(device);
    if (!reader)
        return fail(reader.error());
    Table table{reader->header(), reader->delimiter(), {}};
    for (;;) {
        const auto record = reader->next();
        if (!record)
            return fail(record.error());
        if (!*record)
            return table;
        table.records.push_back(**record);
    }
}

Result<Table> read(QByteArray bytes) {
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    return read(buffer);
}

/// Of the corpus; nothing where that is absent.
std::optional<Result<Table>> readReal(const char* name) {
    for (const CorpusFile& real : corpusFiles(QStringLiteral("csv"))) {
        if (!real.name.endsWith(u'/' + QString::fromUtf8(name)))
            continue;
        QFile file(real.path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return read(file);
    }
    REQUIRE(corpusFiles(QStringLiteral("csv")).isEmpty());
    return std::nullopt;
}

QStringList words(std::initializer_list<const char16_t*> list) {
    QStringList texts;
    for (const char16_t* word : list)
        texts << QString::fromUtf16(word);
    return texts;
}

} // namespace

TEST_CASE("The delimiter is found from the header line") {
    struct Given {
        const char* text;
        char delimiter;
    };
    const auto given = GENERATE(values<Given>({{"a,b\n1,2\n", ','},
                                               {"a;b\n1;2\n", ';'},
                                               {"a\tb\n1\t2\n", '\t'},
                                               {"\"x,y,z\";b\n1;2\n", ';'},
                                               {"a;b\n1,5;2,5\n", ';'},
                                               {"\n\r\na;b\n1;2\n", ';'}}));
    INFO(given.text);
    const Result<Table> table = read(QByteArray(given.text));
    REQUIRE(table);
    CHECK(table->delimiter == given.delimiter);
    CHECK(table->header.size() == 2);
    REQUIRE(table->records.size() == 1);
    CHECK_FALSE(table->records[0].error);
}

TEST_CASE("Quoted fields keep delimiters, quotes and line ends") {
    const Result<Table> table =
        read(QByteArray("a,b\r\n\"x,\"\"y\"\"\",\"one\r\ntwo\nthree\"\r\n,\"\"\r\n"));
    REQUIRE(table);
    REQUIRE(table->records.size() == 2);
    CHECK(table->records[0].fields == words({u"x,\"y\"", u"one\r\ntwo\nthree"}));
    CHECK(table->records[1].fields == words({u"", u""}));
}

TEST_CASE("A record has the physical line where it begins") {
    const auto lineEnd = GENERATE(as<std::string>(), "\n", "\r\n", "\r");
    QByteArray text("a,b\n\n1,\"x\ny\"\n\n\n2,z\n3,short,long\n4,last");
    text.replace("\n", QByteArray::fromStdString(lineEnd));
    const Result<Table> table = read(text);
    REQUIRE(table);
    REQUIRE(table->records.size() == 4);
    CHECK(table->records[0].line == 3);
    CHECK(table->records[1].line == 7);
    CHECK(table->records[2].line == 8);
    CHECK(table->records[3].line == 9);
    REQUIRE(table->records[2].error);
    CHECK(*table->records[2].error ==
          Error{ErrorCode::WrongFieldCount, QStringLiteral("3"), QStringLiteral("2")});
    CHECK(table->records[3].fields == words({u"4", u"last"}));
}

TEST_CASE("Text is UTF-8, else Windows-1252, as the whole content has it") {
    CHECK(read(QByteArray("\xEF\xBB\xBFn\xC3\xA9,b\n"))->header == words({u"n\u00E9", u"b"}));
    CHECK(read(QByteArray("n\xE9,b\n\x80,\x9C\n"))->records[0].fields == words({u"€", u"œ"}));
    // The bytes that tell stand far behind the header.
    const QByteArray filler = QByteArray("x,y\n").repeated(50'000);
    const Result<Table> late = read("a,b\n" + filler + "\xFC,z\n");
    REQUIRE(late);
    CHECK(late->records.back().fields == words({u"ü", u"z"}));
    const Result<Table> utf8 = read("a,b\n" + filler + "\xC3\xBC,z\n");
    CHECK(utf8->records.back().fields == words({u"ü", u"z"}));
    // A mark says UTF-8; a sequence that is cut off at the end is none.
    CHECK(read(QByteArray("\xEF\xBB\xBF"
                          "a,b\n1,\xE9\n"))
              .error()
              .code == ErrorCode::NotCsv);
    CHECK(read(QByteArray("a,b\n1,\xC3"))->records[0].fields[1] == u"Ã");
}

TEST_CASE("A file that is no table is refused as a whole") {
    struct Given {
        QByteArray bytes;
        ErrorCode code;
        QString subject = {};
    };
    const auto given = GENERATE(
        values<Given>({{"", ErrorCode::EmptyFile},
                       {"\n\n\r\n", ErrorCode::EmptyFile},
                       {"\xEF\xBB\xBF", ErrorCode::EmptyFile},
                       {"a|b\n1|2\n", ErrorCode::WrongDelimiter, QStringLiteral("|")},
                       {"id,name, ID\n1,2,3\n", ErrorCode::DuplicateColumn, QStringLiteral("ID")},
                       {QByteArray("a\0b,c\n", 6), ErrorCode::NulInText},
                       {QByteArray("\xFF\xFE"
                                   "a\0,\0",
                                   6),
                        ErrorCode::NotCsv},
                       {QByteArray(3 * 1024 * 1024, 'x'), ErrorCode::RecordTooLarge},
                       {"\"a,b\n1,2\n", ErrorCode::BrokenQuotes}}));
    INFO(given.bytes.left(20).toStdString());
    const Result<Table> table = read(given.bytes);
    REQUIRE_FALSE(table);
    CHECK(table.error().code == given.code);
    CHECK(table.error().subject == given.subject);
}

TEST_CASE("Padded header names are trimmed, unnamed columns allowed, cells kept as they are") {
    const Result<Table> table = read(QByteArray(" id ;\tname;;\n 01 ; x;;\n"));
    REQUIRE(table);
    CHECK(table->header == words({u"id", u"name", u"", u""}));
    CHECK(table->records[0].fields == words({u" 01 ", u" x", u"", u""}));
}

TEST_CASE("A wrong record does not stop the others") {
    const QByteArray wrong = GENERATE(QByteArray("1,\"x\"y,\n"), QByteArray("1,\0\n", 4),
                                      "1,\"" + QByteArray(2 * 1024 * 1024, 'x') + "\"\n",
                                      QByteArray(2 * 1024 * 1024, ',') + "\n", QByteArray("1\n"));
    const Result<Table> table = read("a,b\nfirst,1\n" + wrong + "last,2\n");
    REQUIRE(table);
    REQUIRE(table->records.size() == 3);
    CHECK_FALSE(table->records[0].error);
    CHECK(table->records[1].error);
    CHECK(table->records[1].line == 3);
    CHECK_FALSE(table->records[2].error);
    CHECK(table->records[2].fields == words({u"last", u"2"}));
}

TEST_CASE("Quotes that stand inside an unquoted field are text") {
    CHECK(read(QByteArray("a,b\n5\"2,x\n"))->records[0].fields[0] == u"5\"2");
}

TEST_CASE("Real CSV files read as their manifest expects") {
    struct Expected {
        const char* file;
        size_t records; ///< without the header
        qsizetype fields;
    };
    const auto expected = GENERATE(values<Expected>({{"comma_in_quotes.csv", 1, 5},
                                                     {"escaped_quotes.csv", 2, 2},
                                                     {"newlines.csv", 3, 3},
                                                     {"utf8.csv", 2, 3},
                                                     {"empty.csv", 2, 3},
                                                     {"utf8bom.csv", 0, 2},
                                                     {"simple-semicolon.csv", 6, 3},
                                                     {"excel_pasting.csv", 20, 9},
                                                     {"leading-zeros.csv", 3, 1}}));
    INFO(expected.file);
    const auto real = readReal(expected.file);
    if (!real)
        return;
    const Result<Table>& table = *real;
    REQUIRE(table);
    CHECK(table->header.size() == expected.fields);
    CHECK(table->records.size() == expected.records);
    for (const CsvRecord& record : table->records)
        CHECK_FALSE(record.error);
}

TEST_CASE("Real CSV files that are wrong are refused with what is wrong") {
    if (corpusFiles(QStringLiteral("csv")).isEmpty())
        return;
    const auto readFile = [](const char* name) { return readReal(name).value(); };
    CHECK(readFile("simple-pipe.csv").error().code == ErrorCode::WrongDelimiter);
    CHECK(readFile("duplicate_columns.csv").error() ==
          Error{ErrorCode::DuplicateColumn, QStringLiteral("id"), {}});
    CHECK(readFile("utf8bom.csv")->header.front() == u"kitten");
    CHECK(readFile("leading-zeros.csv")->records.back().fields.front() == u"00003");
    const Result<Table> defective = readFile("defective-rows.csv");
    REQUIRE(defective);
    REQUIRE(defective->records.size() == 2);
    CHECK(defective->records[0].line == 2);
    CHECK(defective->records[0].error);
    CHECK(defective->records[1].line == 3);
    CHECK(defective->records[1].error);
}

TEST_CASE("What is written reads back as it was") {
    const QStringList header = words({u"name", u"note"});
    const QList<QStringList> rows = {words({u"Núñez, Ana", u"two\nlines"}),
                                     words({u"李小龙", u"a \"quoted\" word"}), words({u"", u" "}),
                                     words({u"a;b\tc", u"one\r\ntwo"})};
    const char delimiter = GENERATE(',', ';', '\t');
    QByteArray bytes;
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    CsvWriter writer(buffer, delimiter);
    CHECK(writer.write(header));
    for (const QStringList& row : rows)
        CHECK(writer.write(row));
    const Result<Table> table = read(bytes);
    REQUIRE(table);
    CHECK(table->header == header);
    REQUIRE(table->records.size() == static_cast<size_t>(rows.size()));
    for (size_t i = 0; i < table->records.size(); ++i)
        CHECK(table->records[i].fields == rows[static_cast<qsizetype>(i)]);
}

TEST_CASE("A cell that a spreadsheet would take for a formula is guarded") {
    for (const auto* cell : {u"=1+1", u"+1", u"-1", u"@x", u"\t=1", u"\r=1"})
        CHECK(formulaGuarded(QString::fromUtf16(cell)) == u'\'' + QString::fromUtf16(cell));
    for (const auto* cell : {u"", u"a=1", u"1-1", u"'x", u"Ana"})
        CHECK(formulaGuarded(QString::fromUtf16(cell)) == QString::fromUtf16(cell));
}
