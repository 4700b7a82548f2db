# SPDX-License-Identifier: Apache-2.0
# cmake -D source=DIR -D build=DIR -D generator=G -D compiler=CXX -D cache=-D|A=B...
#   -D programs=consumer|... -P consumer.cmake
# Configures and builds a project, then runs its programs, which must exit with 0 and print nothing.
string(REPLACE "|" ";" cache "${cache}")
string(REPLACE "|" ";" programs "${programs}")

function(run what)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result
                  OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "${what} failed (${result}): ${command}\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

# The first configuration decides the package that is found: never keep an old one.
file(REMOVE ${build}/CMakeCache.txt)
run("configuring" ${CMAKE_COMMAND} -S ${source} -B ${build} -G ${generator}
    -D CMAKE_CXX_COMPILER=${compiler} -D CMAKE_CXX_COMPILER_LAUNCHER=${launcher} ${cache})
run("building" ${CMAKE_COMMAND} --build ${build})
foreach(program IN LISTS programs)
  run("running ${program}" ${build}/${program})
  if(NOT output STREQUAL "")
    message(FATAL_ERROR "${program} printed something:\n${output}")
  endif()
endforeach()
