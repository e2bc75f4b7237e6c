// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/pageimages.h"

#include <QPointer>

namespace certdesk {

void PageImages::setProvider(std::shared_ptr<PageProvider> provider) {
    if (m_provider)
        m_provider->cancel();
    m_provider = std::move(provider);
    m_pictures.clear();
    ++m_document;
}

QImage PageImages::image(int page) {
    const auto found = m_pictures.find(page);
    if (found == m_pictures.end())
        return {};
    found->second.usedAt = ++m_clock;
    return found->second.image;
}

QString PageImages::failure(int page) const {
    const auto found = m_pictures.find(page);
    return found == m_pictures.end() ? QString() : found->second.failure;
}

void PageImages::want(int page, int widthPixels) {
    Picture& picture = m_pictures[page];
    if (!m_provider || picture.askedWidth == widthPixels)
        return;
    picture.askedWidth = widthPixels;
    m_provider->request(page, widthPixels,
                        [self = QPointer(this), document = m_document, page,
                         widthPixels](const PageProvider::Answer& answer) {
                            if (!self || self->m_document != document)
                                return;
                            if (self->m_pictures[page].askedWidth == widthPixels)
                                self->take(page, answer);
                        });
}

qint64 PageImages::bytes() const {
    qint64 sum = 0;
    for (const auto& [page, picture] : m_pictures)
        sum += picture.image.sizeInBytes();
    return sum;
}

void PageImages::take(int page, const PageProvider::Answer& answer) {
    Picture& picture = m_pictures[page];
    picture.usedAt = ++m_clock;
    if (answer.has_value()) {
        picture.image = *answer;
        picture.failure.clear();
        makeRoom(page);
    } else {
        picture.failure = answer.error();
    }
    Q_EMIT arrived(page);
}

void PageImages::makeRoom(int keep) {
    while (bytes() > byteLimit) {
        auto oldest = m_pictures.end();
        for (auto it = m_pictures.begin(); it != m_pictures.end(); ++it)
            if (it->first != keep && !it->second.image.isNull() &&
                (oldest == m_pictures.end() || it->second.usedAt < oldest->second.usedAt))
                oldest = it;
        if (oldest == m_pictures.end())
            return;
        m_pictures.erase(oldest);
    }
}

} // namespace certdesk
