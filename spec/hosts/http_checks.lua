-- SPDX-License-Identifier: MIT
--
-- What every web server must do with mizan inside, good requests and bad ones.

package.path = "spec/hosts/?.lua;" .. package.path
local host = require "host"
local json = require "mizan.json"

local ARTICLE = "examples/articles/summit/03-barq.txt"

---Registers the checks. `server` has `url`, `raise` (a URL whose handler raises inside a loop over figures) and `pid`
---once it runs.
return function(it, assert, server)
  local folder

  local function file(name, text)
    folder = folder or host.folder()
    return host.write(folder .. "/" .. name, text)
  end

  local function post(name, text, ...)
    return host.post(server.url, file(name, text), ...)
  end

  local function still_serves()
    assert.is_true(host.alive(server.pid), "the server is gone")
    local body, status = post("good.txt", "وصل 17 موظفا.")
    assert.are.equal(200, status, body)
    assert.are.equal("17 موظفا", json.decode(body)[1].text)
  end

  it("answers with the figures that the command finds", function()
    local body, status = host.post(server.url, ARTICLE, "X-Date: 2025-03-14")
    assert.are.equal(200, status, body)
    local found, expected = json.decode(body), {}
    for line in host.must("bin/mizan figures --date 2025-03-14 --format ndjson " .. ARTICLE):gmatch("[^\n]+") do
      expected[#expected + 1] = json.decode(line)
    end
    assert.is_true(#expected > 5)
    assert.are.equal(#expected, #found)
    for i, figure in ipairs(expected) do
      for _, field in ipairs { "first", "last", "text", "kind", "value", "unit", "resolved", "attribution" } do
        assert.are.equal(figure[field], found[i][field])
      end
    end
  end)

  it("answers an empty text with no figures", function()
    local body, status = post("empty.txt", "")
    assert.are.equal(200, status, body)
    assert.are.equal(0, #json.decode(body))
  end)

  it("says what is wrong with a date, a method", function()
    local body, status = host.post(server.url, ARTICLE, "X-Date: soon")
    assert.are.equal(400, status, body)
    assert.is_truthy(json.decode(body).error:find("date", 1, true), body)
    local output = host.must(("curl -s -m 10 -w '\\n%%{http_code}' %s"):format(host.quote(server.url)))
    assert.is_truthy(output:find("POST a text", 1, true), output)
    assert.is_truthy(output:find("405$"), output)
    still_serves()
  end)

  it("reads what it can of a text with bad bytes, and refuses what is no text", function()
    local body, status = post("bad.txt", ("وصل 17 موظفا إلى المدينة. "):rep(20) .. "\240\159 \255 وغاب 3 وزراء.")
    assert.are.equal(200, status, body)
    assert.are.equal(21, #json.decode(body))
    body, status = post("binary", ("\0\1\2\3\127\128"):rep(500))
    assert.are.equal(400, status, body)
    assert.is_truthy(json.decode(body).error:find("binary data", 1, true), body)
    still_serves()
  end)

  it("refuses a text that is too long, whether its length is told or not", function()
    local large = file("large.txt", ("وصل 17 موظفا إلى المدينة.\n"):rep(100000))
    local body, status = host.post(server.url, large)
    assert.are.equal(413, status, body)
    status = select(2, host.post(server.url, large, "Transfer-Encoding: chunked"))
    assert.are.equal(413, status)
    still_serves()
  end)

  it("reads a text of nearly the limit", function()
    local body, status = post("half.txt", ("وصل 17 موظفا إلى المدينة.\n"):rep(20000))
    assert.are.equal(200, status, body)
    assert.are.equal(20000, #json.decode(body))
  end)

  it("gives each of many at once its own answer", function()
    local calls = {}
    for i = 1, 16 do
      local text = file("many" .. i, ("وصل %d موظفا. "):format(100 + i):rep(500))
      calls[i] = ("curl -s -m 60 -H Expect: --data-binary @%s -o %s.out %s &"):format(text, text,
        host.quote(server.url))
    end
    host.must(table.concat(calls, "\n") .. "\nwait")
    for i = 1, 16 do
      local list = json.decode(host.read(folder .. "/many" .. i .. ".out"))
      assert.are.equal(500, #list)
      assert.are.equal(100 + i, list[500].value)
    end
  end)

  it("goes on after an error in a handler's loop over figures", function()
    local _, status = host.post(server.raise, ARTICLE)
    assert.is_true(status >= 500, "status " .. tostring(status))
    still_serves()
  end)

  return function()
    if folder then host.remove(folder) end
  end
end
