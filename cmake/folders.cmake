# certdesk_folder(NAME [SIGNALS] SOURCES ... LINKS ... [PRECOMPILE ...]) makes one static library of a
# folder: the target `certdesk_NAME`. What it links is what it may include; tests/layers holds the whole
# rule. With SIGNALS, Qt's compiler for signals and slots reads its headers.
function(certdesk_folder name)
    cmake_parse_arguments(FOLDER "SIGNALS" "" "SOURCES;LINKS;PRECOMPILE" ${ARGN})
    add_library(certdesk_${name} STATIC ${FOLDER_SOURCES})
    target_link_libraries(certdesk_${name} PUBLIC certdesk_flags ${FOLDER_LINKS})
    target_precompile_headers(certdesk_${name} PRIVATE
        <QString> <QDate> <QList> <QHash> <QVariant> <optional> <vector> <functional> <memory>
        <algorithm> ${FOLDER_PRECOMPILE})
    if(FOLDER_SIGNALS)
        set_target_properties(certdesk_${name} PROPERTIES AUTOMOC ON)
    endif()
endfunction()
