"""A Bot API server on the loopback device that knows one bot and never has an update. Writes its
port into the file that is named. For .ci/check-artifacts."""
import http.server
import json
import pathlib
import sys
import time

ME = {"id": 4242, "is_bot": True, "first_name": "gistwire", "username": "gistwire_check_bot",
      "can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False,
      "can_connect_to_business": False, "has_main_web_app": False}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        method = self.path.rsplit("/", 1)[-1].lower()
        if method == "getupdates":
            time.sleep(1)
        answers = {"getme": ME, "getupdates": [], "getwebhookinfo": {"url": ""}}
        body = json.dumps({"ok": True, "result": answers.get(method, True)}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
pathlib.Path(sys.argv[1]).write_text(str(server.server_address[1]))
server.serve_forever()
