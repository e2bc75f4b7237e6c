// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/number.h"

namespace certdesk {

namespace {

QString numbered(const char16_t* prefix, qint64 id) {
    return QString::fromUtf16(prefix) + u'-' + QString::number(id).rightJustified(6, u'0');
}

} // namespace

QString candidateNumber(PersonId id) {
    return numbered(u"C", id.value());
}
QString applicationNumber(ApplicationId id) {
    return numbered(u"A", id.value());
}
QString documentNumber(Id<Document> id) {
    return numbered(u"D", id.value());
}
QString attemptNumber(AttemptId id) {
    return numbered(u"T", id.value());
}
QString authorizationNumber(Id<Authorization> id) {
    return numbered(u"AT", id.value());
}
QString letterNumber(Id<Letter> id) {
    return numbered(u"L", id.value());
}
QString paymentNumber(PaymentId id) {
    return numbered(u"PY", id.value());
}
QString paymentBatchNumber(PaymentBatchId id) {
    return numbered(u"PB", id.value());
}

QString correctionNumber(CorrectionId id) {
    return numbered(u"CR", id.value());
}

QString appealNumber(Id<Appeal> id) {
    return numbered(u"AP", id.value());
}

QString complaintNumber(Id<Complaint> id) {
    return numbered(u"CO", id.value());
}

std::optional<qint64> idInNumber(QStringView prefix, QStringView number) {
    if (number.size() < prefix.size() + 7 || !number.startsWith(prefix, Qt::CaseInsensitive) ||
        number[prefix.size()] != u'-')
        return std::nullopt;
    const QStringView digits = number.mid(prefix.size() + 1);
    for (const QChar c : digits)
        if (c < u'0' || c > u'9')
            return std::nullopt;
    bool fits = false;
    const qint64 id = digits.toLongLong(&fits);
    return fits && id > 0 ? std::optional(id) : std::nullopt;
}

} // namespace certdesk
