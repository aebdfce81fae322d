-- SPDX-License-Identifier: MIT
--
-- Figures and comparisons in SQL, through PL/Lua. Run by a superuser from the checkout, since only untrusted plluau may
-- load C:
--   make LUA=5.3 && psql -d DATABASE -v mizan="$PWD" -f examples/hosts/postgresql/mizan.sql

\set ON_ERROR_STOP on

CREATE EXTENSION IF NOT EXISTS plluau;

-- Where each session's Lua finds mizan.
SELECT format('ALTER DATABASE %I SET pllua.on_untrusted_init = %L', current_database(),
  format('package.path = %L .. package.path package.cpath = %L .. package.cpath',
    :'mizan' || '/lua/?.lua;' || :'mizan' || '/lua/?/init.lua;', :'mizan' || '/build/5.3/?.so;')) \gexec
\connect

-- The figures of a text, as an array of objects. Immutable: it can stand in an index.
CREATE OR REPLACE FUNCTION mizan_figures(body text, published date DEFAULT NULL, region text DEFAULT NULL)
RETURNS jsonb LANGUAGE plluau IMMUTABLE SET datestyle TO 'ISO, YMD' AS $$
  local mizan, json = require "mizan", require "mizan.json"
  if body == nil then return nil end
  local doc, message = mizan.document(body, { date = published and tostring(published), region = region })
  if not doc then error(message, 0) end
  local list = {}
  for figure in doc:figures() do list[#list + 1] = json.line(figure) end
  return pgtype.jsonb:fromstring("[" .. table.concat(list, ",") .. "]")
$$;

-- The comparison of several reports of one story, as an array of records:
--   SELECT mizan_compare(id, body, published ORDER BY id) FROM article GROUP BY story;
CREATE OR REPLACE FUNCTION mizan_compare_step(state text[], id text, body text, published date)
RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN body IS NULL THEN state ELSE state || ARRAY[id, to_char(published, 'YYYY-MM-DD'), body] END
$$;

CREATE OR REPLACE FUNCTION mizan_compare_step(state text[], id text, body text)
RETURNS text[] LANGUAGE sql IMMUTABLE AS $$ SELECT mizan_compare_step(state, id, body, NULL) $$;

CREATE OR REPLACE FUNCTION mizan_compare_final(state text[])
RETURNS jsonb LANGUAGE plluau IMMUTABLE AS $$
  local mizan, json = require "mizan", require "mizan.json"
  local docs = {}
  for i = 1, #state, 3 do
    local doc, message = mizan.document(state[i + 2], { id = state[i], date = state[i + 1] })
    if not doc then error(("%s: %s"):format(state[i] or "a document", message), 0) end
    docs[#docs + 1] = doc
  end
  local comparison, message = mizan.compare(docs)
  if not comparison then error(message, 0) end
  local list = {}
  for record in comparison:records() do list[#list + 1] = json.line(record) end
  return pgtype.jsonb:fromstring("[" .. table.concat(list, ",") .. "]")
$$;

CREATE OR REPLACE AGGREGATE mizan_compare(id text, body text) (
  SFUNC = mizan_compare_step, STYPE = text[], INITCOND = '{}', FINALFUNC = mizan_compare_final
);

CREATE OR REPLACE AGGREGATE mizan_compare(id text, body text, published date) (
  SFUNC = mizan_compare_step, STYPE = text[], INITCOND = '{}', FINALFUNC = mizan_compare_final
);
