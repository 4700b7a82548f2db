# SPDX-License-Identifier: Apache-2.0
# cmake -D program=FILE -D source=FILE -P run_example.cmake: see examples/CMakeLists.txt.
file(STRINGS ${source} arguments REGEX "^// run: ")
string(REGEX REPLACE "^// run: " "" arguments "${arguments}")
separate_arguments(arguments UNIX_COMMAND "${arguments}")
file(STRINGS ${source} expected_exit REGEX "^// exit: [0-9]+$")
string(REGEX REPLACE "^// exit: " "" expected_exit "${expected_exit}")
if(expected_exit STREQUAL "")
  set(expected_exit 0)
endif()

execute_process(COMMAND ${program} ${arguments}
                RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE errors)
message("${output}${errors}")
if(NOT result STREQUAL expected_exit)
  message(FATAL_ERROR "exit code ${result}, not ${expected_exit}")
endif()

cmake_path(REPLACE_EXTENSION source LAST_ONLY .out OUTPUT_VARIABLE expected_file)
if(EXISTS ${expected_file})
  file(READ ${expected_file} expected)
  if(NOT output STREQUAL expected)
    message(FATAL_ERROR "it must print what ${expected_file} holds:\n${expected}")
  endif()
endif()
