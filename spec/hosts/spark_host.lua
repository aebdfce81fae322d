-- SPDX-License-Identifier: MIT
--
-- An archive on Spark, in executors that are processes of their own, against one process; and the same steps with sort
-- and GNU parallel.

package.path = "spec/hosts/?.lua;" .. package.path
local host = require "host"
local quote_json = require "mizan.core".quote

local EXAMPLE = "examples/hosts/spark/"
local VENV = host.root .. "/build/hosts/venv"
local ONE_PROCESS = {
  figures = "figures --from ndjson --format ndjson ", stories = "stories --format ndjson ",
}

-- The example articles, many times: each time as other stories, ten days from the last, their lines far apart.
local function archive(copies)
  local out = {}
  for _, set in ipairs { "summit", "accident" } do
    for line in host.read("examples/articles/" .. set .. "/manifest.ndjson"):gmatch("[^\n]+") do
      local id, source = line:match('"id":"([^"]+)".-"source":"([^"]+)"')
      local text = host.read("examples/articles/" .. set .. "/" .. id .. ".txt")
      for i = 1, copies do
        local date = os.date("!%Y-%m-%d", 1741910400 + i * 7919 % 1000 * 864000)
        out[#out + 1] = ('{"id":%s,"source":%s,"date":%s,"text":%s}\n'):format(
          quote_json(("%s-%d-%s"):format(set, i, id)), quote_json(source), quote_json(date),
          quote_json((text:gsub("740", tostring(i)))))
      end
    end
  end
  return table.concat(out)
end

-- Lines that are no articles.
local BAD = table.concat {
  "not json\n", "\n", '{"id":"no text"}\n', '{"id":"a","text":["وصل"]}\n', "[1,2]\n",
  '{"id":"b","date":"soon","text":"وصل 17 موظفا."}\n', '{"id":"tab\\t","text":"وصل 17 موظفا."}\n',
}

-- What is left where bad lines are told of with numbers that depend on the partition.
local function without_errors(text)
  return (text:gsub('{"type":"error"[^\n]*\n', ""))
end

describe("the steps of an archive", function()
  local folder

  setup(function() folder = host.folder() end)
  teardown(function() host.remove(folder) end)

  -- What everything else is measured by.
  local function alone(step, file)
    return host.must(("bin/mizan %s%s 2>%s/problems || [ $? -eq 1 ]"):format(ONE_PROCESS[step], file, folder))
  end

  it("are about articles that tell something", function()
    local text = alone("stories", host.write(folder .. "/archive.ndjson", archive(3)))
    local _, count = text:gsub('"type":"story_group"', "")
    assert.is_true(count >= 3, text)
    assert.is_truthy(text:find('"type":"figure_group"', 1, true))
  end)

  local no_parallel = host.missing({ "parallel" }, "5.4")
  for _, step in ipairs { "figures", "stories" } do
    it("say the same with sort and GNU parallel: " .. step, function()
      if no_parallel then return pending(no_parallel) end
      local file = host.write(folder .. "/archive.ndjson", archive(400))
      local expected = alone(step, file)
      assert.is_true(#expected > 1e6)
      assert.is_true(expected == host.must(("%spipeline %s %s"):format(EXAMPLE, step, file)), "the bytes differ")
    end)

    it("pass over bad lines, with a message: " .. step, function()
      if no_parallel then return pending(no_parallel) end
      local file = host.write(folder .. "/bad.ndjson", BAD .. archive(2))
      local expected = without_errors(alone(step, file))
      local found = host.must(("%spipeline %s %s 2>%s/said"):format(EXAMPLE, step, file, folder))
      assert.are.equal(expected, without_errors(found))
      assert.is_truthy(host.read(folder .. "/said"):find("mizan: -:1: not a JSON object", 1, true))
    end)

    it("take an article of many megabytes: " .. step, function()
      if no_parallel then return pending(no_parallel) end
      local large = ('{"id":"large","text":%s}\n'):format(quote_json(("وصل 17 موظفا إلى المدينة. "):rep(200000)))
      local file = host.write(folder .. "/large.ndjson", archive(1) .. large .. archive(1):gsub('"id":"', '"id":"x'))
      local expected = alone(step, file)
      local found = host.must(("%spipeline %s %s 2>/dev/null"):format(EXAMPLE, step, file))
      assert.is_true(expected == found, "the bytes differ")
    end)

    it("make nothing of nothing: " .. step, function()
      if no_parallel then return pending(no_parallel) end
      local file = host.write(folder .. "/empty.ndjson", "")
      assert.are.equal("", host.must(("%spipeline %s %s"):format(EXAMPLE, step, file)))
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
      exit $status]]):format(VENV, VENV, folder, EXAMPLE, step, source, target, VENV, VENV))
  end

  for _, step in ipairs { "figures", "stories" } do
    it("say the same on Spark, bad lines apart: " .. step .. " #slow", function()
      if no_spark then return pending(no_spark) end
      host.must(("tar czf %s/mizan.tar.gz bin lua examples/hosts/spark build/5.4/mizan/core.so"):format(folder))
      local file = host.write(folder .. "/archive.ndjson", archive(50) .. BAD .. archive(50):gsub('"id":"', '"id":"x'))
      local expected = without_errors(alone(step, file))
      local log, status = spark(step, file, folder .. "/" .. step)
      assert.are.equal(0, status, log)
      local _, executors = log:gsub("Granted executor ID", "")
      assert.are.equal(2, executors)
      local parts = host.must(("ls %s/%s/part-*"):format(folder, step))
      assert.is_true(select(2, parts:gsub("\n", "")) >= 6)
      local found = host.must(("cat %s/%s/part-*"):format(folder, step))
      assert.is_true(expected == without_errors(found), "the bytes differ")
      assert.is_truthy(log:find("not a JSON object", 1, true))
    end)
  end

  it("fail a job on Spark when a step fails, and say which #slow", function()
    if no_spark then return pending(no_spark) end
    host.must(("tar czf %s/mizan.tar.gz bin lua examples/hosts/spark"):format(folder)) -- without the core
    local file = host.write(folder .. "/small.ndjson", archive(1))
    local log, status = spark("figures", file, folder .. "/failed")
    assert.is_true(status ~= 0)
    assert.is_truthy(log:find("spark/step figures[^\n]*exited with error code 1"), log:sub(-2000))
    assert.is_truthy(log:find("mizan: ", 1, true), log:sub(-2000))
  end)
end)
