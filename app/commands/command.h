// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/commands/arguments.h"
#include "app/commands/output.h"
#include "core/base/clock.h"
#include "core/usecases/dryrun.h"
#include "core/usecases/officefile.h"

#include <memory>

namespace certdesk::commands {

/// Interchange 1.
enum ExitCode { Done = 0, Refused = 1, WrongUsage = 2, CannotOpen = 3 };

/// What a command is called with.
struct Call {
    const Arguments& given;
    Output& output;
    std::shared_ptr<const Clock> clock;
    QStringList arguments; ///< without the command's name

    /// Empty for an option that wasn't given, or that the command doesn't have.
    [[nodiscard]] QString option(const char16_t* name) const {
        return given.value(QString::fromUtf16(name));
    }
    [[nodiscard]] QStringList options(const char16_t* name) const {
        return given.values(QString::fromUtf16(name));
    }
    [[nodiscard]] bool isSet(const char16_t* name) const {
        return given.isSet(QString::fromUtf16(name));
    }
    [[nodiscard]] DryRun dryRun() const { return isSet(u"dry-run") ? DryRun::Yes : DryRun::No; }
    [[nodiscard]] Actor actor() const;
    [[nodiscard]] Progress progress() const { return output.progress(); }
};

/// Whether a command draws pages or letters, and so needs fonts; never a display.
enum class Needs { Nothing, Fonts, NoApplication };

/// One command: its arguments in the order they are written, its options, and what it does. The
/// texts of its help stand in resources/wording under `command.<name>`.
struct Command {
    const char16_t* name;
    std::vector<const char16_t*> arguments;
    std::vector<const char16_t*> options; ///< as `Option` reads them
    Needs needs;
    int (*run)(const Call&);
};

[[nodiscard]] const std::vector<Command>& all();
/// The options that every command takes.
[[nodiscard]] const std::vector<const char16_t*>& commonOptions();

/// Closes an office file and remembers where its trail ended; of one that isn't the file that was
/// seen last only once something was written to it: until then everyone is warned.
struct CloseOffice {
    std::optional<qint64> doubted = {}; ///< the entries of such a file when it was opened
    void operator()(OfficeFile* office) const;
};
using OpenedOffice = std::unique_ptr<OfficeFile, CloseOffice>;

/// Opens the office file that a command names first, or says why not: exit code 3. Warns on
/// standard error where it isn't the file that was there last time.
[[nodiscard]] OpenedOffice openOffice(const Call& call);
/// The office file of a command and what of it the command names second.
template <class T>
struct OpenedNamed {
    OpenedOffice office;
    T named;
};
/// Or the exit code, after saying why not.
template <class T>
[[nodiscard]] tl::expected<OpenedNamed<T>, int>
openNamed(const Call& call, Result<T> (*find)(OfficeFile&, const QString&)) {
    OpenedOffice office = openOffice(call);
    if (!office)
        return tl::unexpected<int>(CannotOpen);
    const Result<T> named = find(*office, call.arguments[1]);
    if (!named)
        return tl::unexpected(call.output.fail(named.error(), Refused));
    return OpenedNamed<T>{std::move(office), *named};
}
/// Another file may have lain at the place of one that was just made.
void forgetFormerFile(const Call& call, const QString& path);

/// Those that --candidate names, each once; or the first one that nobody knows.
[[nodiscard]] Result<std::vector<PersonId>> namedCandidates(const Call& call, OfficeFile& office);

/// A warning where --by names nobody of the staff list; the name is recorded all the same.
[[nodiscard]] std::vector<Problem> warningsOfName(const Call& call, OfficeFile& office);

int createOffice(const Call& call);
int createDemo(const Call& call);
int check(const Call& call);
int backUp(const Call& call);
int importApplications(const Call& call);
int evaluate(const Call& call);
int importResults(const Call& call);
int certify(const Call& call);
int correct(const Call& call);
int corrections(const Call& call);
int list(const Call& call);
int show(const Call& call);
int review(const Call& call);
int decide(const Call& call);
int due(const Call& call);
int conflict(const Call& call);
int accommodation(const Call& call);
int appeal(const Call& call);
int complaint(const Call& call);
int signOff(const Call& call);
int expire(const Call& call);
int letters(const Call& call);
int receipt(const Call& call);
int pay(const Call& call);
int payBatch(const Call& call);
int voidPayment(const Call& call);
int refund(const Call& call);
int ledger(const Call& call);
int preview(const Call& call);
int undo(const Call& call);
int report(const Call& call);
int importEdition(const Call& call);
int importConduct(const Call& call);
int importForm(const Call& call);
int editions(const Call& call);
int attestations(const Call& call);
int rerun(const Call& call);

} // namespace certdesk::commands
