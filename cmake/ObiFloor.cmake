# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later

# obi_floor(NAME Api USES Qt6::Core …): one floor of the house as the static library Obi::NAME.
# Rooms (sub-folders) add their files with obi_room(FILES…). Only the floors named in USES are
# on the include path, so an include that points upward does not compile.
function(obi_floor)
  cmake_parse_arguments(FLOOR "" "NAME;PCH" "USES" ${ARGN})
  string(TOLOWER "obi_${FLOOR_NAME}" target)
  add_library(${target} STATIC)
  add_library(Obi::${FLOOR_NAME} ALIAS ${target})
  target_include_directories(${target} PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")
  target_link_libraries(${target} PUBLIC ${FLOOR_USES} PRIVATE obi_compiler)
  target_precompile_headers(${target} PRIVATE "${FLOOR_PCH}")
  set_target_properties(${target} PROPERTIES AUTOMOC ON)
  set(OBI_FLOOR_TARGET ${target} PARENT_SCOPE)
endfunction()

# obi_room(FILES…): the files of this folder, added to the floor that it belongs to.
function(obi_room)
  target_sources(${OBI_FLOOR_TARGET} PRIVATE ${ARGN})
endfunction()

# obi_test(NAME FILES… USES …): one Qt Test program beside each class.
function(obi_test name)
  cmake_parse_arguments(TEST "GUI" "" "FILES;USES" ${ARGN})
  add_executable(${name} ${TEST_FILES})
  target_link_libraries(${name} PRIVATE ${TEST_USES} Qt6::Test obi_test_support obi_compiler)
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  if("Obi::Ribbon" IN_LIST TEST_USES OR "Obi::App" IN_LIST TEST_USES)
    target_precompile_headers(${name} REUSE_FROM obi_gui_test_pch)
    set(label "")
  else()
    target_precompile_headers(${name} REUSE_FROM obi_test_support)
    add_dependencies(obi_core_tests ${name})
    set(label core)
  endif()
  target_compile_definitions(${name} PRIVATE OBI_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=Asia/Tokyo;LC_ALL=C.UTF-8" TIMEOUT 600)
  if(TEST_GUI)
    set(label gui)
  endif()
  set_property(TEST ${name} APPEND PROPERTY LABELS ${label})
endfunction()
