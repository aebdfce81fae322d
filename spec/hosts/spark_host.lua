-- SPDX-License-Identifier: MIT
--
-- The archive on Spark, in executors that are processes of their own, against one process; and the same steps with
-- sort and GNU parallel.

package.path = "spec/hosts/?.lua;" .. package.path
local host = require "host"
local quote_json = require "mizan.core".quote

local STEPS = "examples/hosts/spark/"
local VENV = host.root .. "/build/hosts/venv"

local function articles()
  local list = {}
  for _, set in ipairs { "summit", "accident" } do
    for line in host.read("examples/articles/" .. set .. "/manifest.ndjson"):gmatch("[^\n]+") do
      local id, date = line:match('"id":"([^"]+)","date":"([^"]+)"')
      list[#list + 1] = { story = set, id = id, date = date,
        text = host.read("examples/articles/" .. set .. "/" .. id .. ".txt") }
    end
  end
  return list
end

local function line_of(story, id, date, text)
  return ('{"story":%s,"id":%s,"date":%s,"text":%s}\n'):format(quote_json(story), quote_json(id), quote_json(date),
    quote_json(text))
end

-- Many stories, their lines far apart, the figures of each its own.
local function archive(copies)
  local out = {}
  for _, article in ipairs(articles()) do
    for i = 1, copies do
      local text = article.text:gsub("740", tostring(i))
      out[#out + 1] = line_of(("%s-%03d"):format(article.story, i * 7919 % 1000), article.id, article.date, text)
    end
  end
  return table.concat(out)
end

-- Lines that are no documents, between lines that are.
local BAD = {
  "not json\n", "\n", '{"story":"s","id":"no text"}\n', '{"story":5,"id":"a","text":"وصل 17 موظفا."}\n', "[1,2]\n",
  line_of("bad date", "a", "soon", "وصل 17 موظفا."), line_of("bad date", "b", "2025-03-14", "وصل 18 موظفا."),
  line_of("alone", "a", "2025-03-14", "وصل 17 موظفا."), '{"story":"t","id":"a","text":["وصل"]}\n',
}

describe("the steps of an archive", function()
  local folder

  setup(function() folder = host.folder() end)
  teardown(function() host.remove(folder) end)

  -- One process for everything: what all others are measured by.
  local function alone(step, file)
    if step == "figures" then
      return host.must(("%smap figures < %s"):format(STEPS, file))
    end
    return host.must(("%srun-lua key.lua < %s | LC_ALL=C sort -s -t \"$(printf '\\t')\" -k1,1 | cut -f2- | " ..
      "%srun-lua compare.lua"):format(STEPS, file, STEPS))
  end

  it("report bad lines among the others", function()
    local file = host.write(folder .. "/bad.ndjson", table.concat(BAD))
    local _, errors = alone("figures", file):gsub('"type":"error"', "")
    assert.are.equal(5, errors)
    local compared = alone("compare", file)
    _, errors = compared:gsub('"type":"error"', "")
    assert.are.equal(7, errors, compared)
    assert.is_truthy(compared:find("'text': string expected, got nil", 1, true), compared)
    assert.is_truthy(compared:find("'story': string expected, got number", 1, true), compared)
    assert.is_truthy(compared:find('{"story":"bad date","type":"error","doc":"a"', 1, true), compared)
  end)

  it("compare each story by itself, whatever the order of lines", function()
    local lines = {}
    for line in archive(3):gmatch("[^\n]+\n") do lines[#lines + 1] = line end
    local forwards = host.write(folder .. "/forwards.ndjson", table.concat(lines))
    local backwards = {}
    for i = #lines, 1, -1 do backwards[#backwards + 1] = lines[i] end
    local text = alone("compare", forwards)
    assert.is_truthy(text:find('"type":"figure_group"', 1, true))
    assert.are.equal(text, alone("compare", host.write(folder .. "/backwards.ndjson", table.concat(backwards))))
  end)

  local no_parallel = host.missing({ "parallel" }, "5.4")
  for _, step in ipairs { "figures", "compare" } do
    it("say the same with sort and GNU parallel: " .. step, function()
      if no_parallel then return pending(no_parallel) end
      local file = host.write(folder .. "/archive.ndjson", archive(150))
      assert.are.equal(alone(step, file), host.must(("%spipeline %s < %s"):format(STEPS, step, file)))
    end)
  end

  local no_spark = host.missing({ VENV .. "/bin/spark-submit", "java" }, "5.4")

  -- Two executors, each a Java process with Python workers; each unpacks mizan into a folder of its own. What they
  -- said is put behind the driver's own log.
  local function spark(step, source, target)
    return host.run(([[
      PATH=%s/bin:$PATH PYSPARK_PYTHON=%s/bin/python3 spark-submit --master 'local-cluster[2,1,1024]' \
        --conf spark.ui.enabled=false --archives %s/mizan.tar.gz#mizan %sarchive.py %s %s %s 6
      status=$?
      cat %s/lib/python3*/site-packages/pyspark/work/app-*/*/stderr
      rm -rf %s/lib/python3*/site-packages/pyspark/work
      exit $status]]):format(VENV, VENV, folder, STEPS, step, source, target, VENV, VENV))
  end

  local function pack()
    host.must(("tar czf %s/mizan.tar.gz bin lua examples/hosts/spark build/5.4/mizan/core.so"):format(folder))
  end

  for _, step in ipairs { "figures", "compare" } do
    it("say the same on Spark: " .. step .. " #slow", function()
      if no_spark then return pending(no_spark) end
      pack()
      local bad = step == "compare" and table.concat(BAD) or ""
      local file = host.write(folder .. "/archive.ndjson", bad .. archive(100))
      local expected = alone(step, file)
      local log, status = spark(step, file, folder .. "/" .. step)
      assert.are.equal(0, status, log)
      local _, executors = log:gsub("Granted executor ID", "")
      assert.are.equal(2, executors)
      local parts = host.must(("ls %s/%s/part-*"):format(folder, step))
      assert.is_true(select(2, parts:gsub("\n", "")) >= 6)
      assert.is_true(expected == host.must(("cat %s/%s/part-*"):format(folder, step)), "the bytes differ")
    end)
  end

  it("fail a job on Spark when a step fails, and say which #slow", function()
    if no_spark then return pending(no_spark) end
    host.must(("tar czf %s/mizan.tar.gz bin lua examples/hosts/spark"):format(folder)) -- without the core
    local file = host.write(folder .. "/small.ndjson", archive(1))
    local log, status = spark("compare", file, folder .. "/failed")
    assert.is_true(status ~= 0)
    assert.is_truthy(log:find("run%-lua compare%.lua[^\n]*exited with error code 1"), log:sub(-2000))
    assert.is_truthy(log:find("mizan's C core cannot be loaded", 1, true), log:sub(-2000))
  end)
end)
