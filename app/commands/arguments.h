// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QStringList>

#include <tl/expected.hpp>

#include <vector>

namespace certdesk::commands {

/// One option as commands list it: "limit=N" takes a value, "!by=NAME" has to be given.
struct Option {
    explicit Option(const char16_t* text);

    QString name;
    QString value; ///< what the help calls it; empty for one that is only there or not
    bool isRequired;
};

/// The words of a command line, taken apart. Options may stand anywhere, a value may begin with a
/// dash, and after "--" nothing is an option any more.
class Arguments final {
public:
    /// Or a sentence that says what is wrong with them.
    [[nodiscard]] static tl::expected<Arguments, QString> parse(const QStringList& words,
                                                                const std::vector<Option>& known);

    [[nodiscard]] const QStringList& positional() const noexcept { return m_positional; }
    [[nodiscard]] QStringList optionNames() const { return m_options.keys(); }
    [[nodiscard]] bool isSet(const QString& name) const { return m_options.contains(name); }
    /// The last one given; empty without any.
    [[nodiscard]] QString value(const QString& name) const;
    [[nodiscard]] QStringList values(const QString& name) const { return m_options.value(name); }

private:
    QStringList m_positional;
    QHash<QString, QStringList> m_options; ///< an option without a value has an empty one
};

} // namespace certdesk::commands
