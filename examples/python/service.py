# SPDX-License-Identifier: Apache-2.0
# run: examples/data/sample_report.txt
"""A service that checks what is sent to it: POST a report, get its findings as JSON.

Here it answers one request of its own and ends; a real one would call serve_forever().
"""

import json
import sys
import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import govinfo

LARGEST = 20 << 20  # bytes of a report


class Checker(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", 0))
        if not 0 < length <= LARGEST:
            self.send_error(413)
            return
        # Reading and checking run without the GIL: requests do not wait for each other.
        readings = govinfo.read_all(self.rfile.read(length), source="upload")
        checked = [govinfo.Checked(reading=r, findings=govinfo.validate(r)) for r in readings]
        answer = govinfo.findings_to_json(checked, "en").encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: object) -> None:
        pass


with ThreadingHTTPServer(("127.0.0.1", 0), Checker) as server:
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}/"
    request = urllib.request.Request(url, data=Path(sys.argv[1]).read_bytes())
    with urllib.request.urlopen(request) as response:
        answer = json.load(response)
    server.shutdown()

for report in answer["reports"]:
    print(report["organ"], report["year"])
    for item in report["items"]:
        print(f"  {item['severity']} {item['rule']}: {item['message']}")
