// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/applicationsreader.h"

#include "core/exchange/applicationfields.h"

namespace certdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto format = "certdesk-applications"_L1;
constexpr int version = 1;
/// The file, its members, and the entries of its lists; what an entry holds is parsed on its own.
constexpr int outlineLevels = 3;

/// The bytes of one entry, parsed whole. They lie in a file that was parsed without an error.
JsonValue expanded(QByteArrayView entry, JsonTree& tree) {
    const Result<void> parsed = tree.parse(entry);
    Q_ASSERT(parsed);
    return tree.root();
}

Result<void> checkFormat(JsonFields& file) {
    const auto found = file.value("format"_L1, Need::Optional);
    if (!found || found->kind() != JsonKind::Text || !found->textEquals(format))
        return fail(ErrorCode::WrongFormat, {}, u"format " + format);
    const auto number = file.value("version"_L1, Need::Optional);
    if (!number || number->kind() != JsonKind::Number || number->wholeNumber() != version)
        return fail(ErrorCode::WrongFormat, {}, u"version " + QString::number(version));
    return {};
}

} // namespace

Result<ApplicationsFile> ApplicationsFile::open(QByteArray json,
                                                const std::vector<ExamWindow>& known) {
    ApplicationsFile file(std::move(json), known);
    if (const Result<void> outline = file.readOutline(); !outline)
        return fail(outline.error());
    return file;
}

Result<void> ApplicationsFile::readOutline() {
    JsonTree outline;
    if (const Result<void> parsed = outline.parse(m_json, outlineLevels); !parsed)
        return parsed;
    if (outline.root().kind() != JsonKind::Object)
        return fail(ErrorCode::WrongFormat, {}, format);
    const JsonPath path{QAnyStringView()};
    JsonFields file(outline.root(), path, m_findings);
    if (const Result<void> checked = checkFormat(file); !checked)
        return checked;
    file.list("windows"_L1, [&](JsonValue entry, const JsonPath& place) {
        if (!expectKind(entry, JsonKind::Object, place, m_findings))
            return;
        JsonFields window(expanded(entry.source(), m_tree), place, m_findings);
        m_windows.read(window);
    });
    if (const auto applications = file.value("applications"_L1, Need::Optional)) {
        if (applications->kind() != JsonKind::List)
            return fail(ErrorCode::WrongType, QStringLiteral("applications"),
                        jsonKindName(JsonKind::List));
        m_places.reserve(static_cast<size_t>(applications->count()));
        JsonValue element = applications->firstChild();
        for (qsizetype i = 0; i < applications->count(); ++i, element = element.next())
            m_places.push_back(
                {element.source().data() - m_json.constData(), element.source().size()});
    }
    file.reportTheRest();
    return {};
}

JsonValue ApplicationsFile::parsed(int position) {
    const Place place = m_places[static_cast<size_t>(position)];
    return expanded(QByteArrayView(m_json).sliced(place.begin, place.size), m_tree);
}

std::optional<IntakeApplication> ApplicationsFile::read(int position, const PolicyBook& book,
                                                        JsonFindings& findings) {
    const JsonValue entry = parsed(position);
    const JsonPath list{"applications"_L1};
    const JsonPath path = list.element(position);
    if (!expectKind(entry, JsonKind::Object, path, findings))
        return std::nullopt;
    JsonFields fields(entry, path, findings);
    return readApplication(fields, position, book, m_windows);
}

QString ApplicationsFile::about(int position) {
    const JsonValue entry = parsed(position);
    if (entry.kind() != JsonKind::Object)
        return {};
    JsonFindings unheard;
    const JsonPath path{QAnyStringView()};
    JsonFields fields(entry, path, unheard);
    const QString externalId = fields.line("external_id"_L1);
    QString name;
    fields.object("applicant"_L1, [&name](JsonFields& applicant) {
        if (const auto given = PersonName::create({.given = applicant.line("given_name"_L1),
                                                   .family = applicant.line("family_name"_L1)}))
            name = given->familyFirst();
    });
    if (name.isEmpty() || externalId.isEmpty())
        return name + externalId;
    return QStringLiteral("%1 (%2)").arg(name, externalId);
}

Result<IntakeBatch> readApplications(const QByteArray& json, const PolicyBook& book,
                                     const std::vector<ExamWindow>& known) {
    Result<ApplicationsFile> file = ApplicationsFile::open(json, known);
    if (!file)
        return fail(file.error());
    IntakeBatch batch{.windows = file->windows()};
    JsonFindings findings = file->findings();
    batch.applications.reserve(static_cast<size_t>(file->count()));
    for (int i = 0; i < file->count(); ++i) {
        if (auto application = file->read(i, book, findings))
            batch.applications.push_back(*std::move(application));
        else
            ++batch.refused;
    }
    batch.errors = std::move(findings.errors);
    batch.warnings = std::move(findings.warnings);
    return batch;
}

} // namespace certdesk
