-- Opens two postings of one team in Neovim, edits the one, and waits for the diagnostics of the other to change.
-- Prints what it saw as JSON, for tests/lsp/neovim.test.ts. Goes by what Neovim 0.7 knows.
local node, cli, folder = vim.env.JDLINT_NODE, vim.env.JDLINT_CLI, vim.env.JDLINT_FOLDER

local function wait_for(what, condition)
  if not vim.wait(30000, condition, 50) then
    error('waited in vain for ' .. what)
  end
end

local function codes(buffer)
  return vim.tbl_map(function(diagnostic)
    return diagnostic.code or diagnostic.user_data.lsp.code
  end, vim.diagnostic.get(buffer))
end

local client
local function open(name)
  vim.cmd('edit ' .. vim.fn.fnameescape(folder .. '/' .. name))
  vim.bo.filetype = 'markdown'
  client = client or vim.lsp.start_client({ name = 'jdlint', cmd = { node, cli, 'lsp', '--stdio' }, root_dir = folder })
  vim.lsp.buf_attach_client(0, client)
  return vim.api.nvim_get_current_buf()
end

local ok, fault = pcall(function()
  local owner = open('po.md')
  wait_for('the fault beside a posting on the disk', function() return #codes(owner) > 0 end)
  local before = codes(owner)
  local related = vim.diagnostic.get(owner)[1].user_data.lsp.relatedInformation
  vim.o.hidden = true
  local manager = open('pm.md')
  wait_for('the fault in the other posting', function() return #codes(manager) > 0 end)
  local line = vim.fn.search('backlog') - 1
  vim.api.nvim_buf_set_lines(manager, line, line + 1, false, { '- Support the Product Owner in the backlog' })
  wait_for('the other posting to be at peace', function() return #codes(owner) == 0 end)
  io.stdout:write(vim.fn.json_encode({
    before = before,
    related = related and vim.fn.fnamemodify(vim.uri_to_fname(related[1].location.uri), ':t'),
    after = #codes(owner),
    edited = #codes(manager),
  }))
end)
if not ok then
  io.stderr:write(tostring(fault))
end
vim.cmd(ok and 'qall!' or 'cquit!')
