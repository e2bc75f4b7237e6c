// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/pageprovider.h"

#include <QObject>

#include <map>
#include <memory>

namespace certdesk {

/// The pictures of one document's pages that are in memory: never more than `byteLimit`, those not
/// drawn for longest go first. A page of the wrong width still serves, scaled, until the sharp one
/// comes.
class PageImages final : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 byteLimit = 96 * 1024 * 1024;

    /// The images of another document; forgets all of the one before.
    void setProvider(std::shared_ptr<PageProvider> provider);

    /// What there is of the page; a null image when nothing has come yet.
    [[nodiscard]] QImage image(int page);
    [[nodiscard]] QString failure(int page) const;
    /// Asks for the page unless it is here, or on its way, at this width.
    void want(int page, int widthPixels);
    [[nodiscard]] qint64 bytes() const;

Q_SIGNALS:
    void arrived(int page);

private:
    struct Picture {
        QImage image;
        QString failure;
        int askedWidth = 0;
        quint64 usedAt = 0;
    };

    void take(int page, const PageProvider::Answer& answer);
    void makeRoom(int keep);

    std::shared_ptr<PageProvider> m_provider;
    std::map<int, Picture> m_pictures;
    quint64 m_clock = 0;
    quint64 m_document = 0; ///< answers for an earlier document are dropped
};

} // namespace certdesk
