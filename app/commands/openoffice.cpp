// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/command.h"
#include "core/platform/interrupt.h"
#include "core/usecases/lastseen.h"

namespace certdesk::commands {

// Without a memory a command works as well; only an older copy would go unnoticed.
void CloseOffice::operator()(OfficeFile* office) const {
    const QString memory = memoryOfFiles();
    if (!doubted || recall(*office, memory).value_or(Recollection()).present != *doubted)
        static_cast<void>(remember(*office, memory));
    delete office;
}

OpenedOffice openOffice(const Call& call) {
    platform::deferInterrupts();
    Result<std::unique_ptr<OfficeFile>> office =
        OfficeFile::open(call.arguments.front(), call.clock, call.actor());
    if (!office) {
        call.output.fail(office.error(), CannotOpen);
        return nullptr;
    }
    const Recollection recollection = recall(**office, memoryOfFiles()).value_or(Recollection());
    const QString warning = warningOf(recollection, *call.clock);
    if (warning.isEmpty())
        return OpenedOffice(office->release());
    call.output.problem(warning);
    return OpenedOffice(office->release(), CloseOffice{recollection.present});
}

void forgetFormerFile(const Call& call, const QString& path) {
    if (const auto office = OfficeFile::open(path, call.clock, call.actor()))
        static_cast<void>(remember(**office, memoryOfFiles()));
}

} // namespace certdesk::commands
