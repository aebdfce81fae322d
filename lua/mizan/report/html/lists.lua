-- SPDX-License-Identifier: MIT
--
-- Two lists: names spelled in several ways, and the figures that only one source has.

local function variants(page)
  local list = page.view.variants
  page:section("variants", page.w.variants, #list)
  if not list[1] then
    page:nothing(page.view.because.variants)
    return page:close()
  end
  page:add('<ul class="variants">\n')
  for _, variant in ipairs(list) do
    page:add("<li>")
    for i, form in ipairs(variant.forms) do
      local line = page.cmp:document(form.document):position(form.first)
      page:add(i > 1 and ' <span class="versus" aria-hidden="true">·</span> ' or "", '<span class="form"><a href="#l',
        form.document, "-", line, '">', page:piece(form.text), "</a> ",
        page:number(page.h.times:format(form.count)))
      for _, id in ipairs(form.docs) do page:add(" ", page:badge(page.index_of[id])) end
      page:add("</span>")
    end
    page:add("</li>\n")
  end
  page:add("</ul>\n")
  page:close()
end

local function singles(page)
  local w, h = page.w, page.h
  page:section("singles", w.singles, page.view.singles)
  if page.view.singles == 0 then page:nothing(page.view.because.singles) end
  for _, source in ipairs(page.view.sources) do
    if source.singles[1] then
      page:add('<h3 id="singles-', source.index, '">', page:source(source.index), " ",
        page:number(#source.singles), '</h3>\n<table class="singles" aria-labelledby="singles-', source.index,
        '">\n<thead><tr><th scope="col">', h.amount_column, '</th><th scope="col">', h.context_column,
        '</th><th scope="col">', h.place_column, "</th></tr></thead>\n<tbody>\n")
      for _, figure in ipairs(source.singles) do
        page:add('<tr id="s', figure.document, "-", figure.first, '" data-v="single"><th scope="row">',
          page:amount(figure), "</th><td", page:reading(figure.context or figure.text), ">",
          page:sentence(figure, "single", 110), "</td><td>", page:place(figure), "</td></tr>\n")
      end
      page:add("</tbody>\n</table>\n")
    end
  end
  page:close()
end

return function(page)
  variants(page)
  singles(page)
end
