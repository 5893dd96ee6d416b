-- Opens a posting in Neovim, waits for its diagnostics, takes the first correction, and writes the file.
-- Prints what it saw as JSON, for tests/lsp/neovim.test.ts.
local node, cli, file = vim.env.JDLINT_NODE, vim.env.JDLINT_CLI, vim.env.JDLINT_FILE

vim.api.nvim_create_autocmd('FileType', {
  pattern = 'markdown',
  callback = function()
    vim.lsp.start({ name = 'jdlint', cmd = { node, cli, 'lsp', '--stdio' }, root_dir = vim.fs.dirname(file) })
  end,
})

local function wait_for(what, condition)
  if not vim.wait(60000, condition, 50) then
    error('waited in vain for ' .. what)
  end
end

local function codes()
  return vim.tbl_map(function(diagnostic) return diagnostic.code end, vim.diagnostic.get(0))
end

local ok, fault = pcall(function()
  vim.cmd('filetype on')
  vim.cmd.edit(vim.fn.fnameescape(file))
  vim.bo.filetype = 'markdown'
  wait_for('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
  local before, first = codes(), vim.diagnostic.get(0)[1]
  vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
  vim.lsp.buf.code_action({ apply = true, filter = function(action) return vim.startswith(action.title, 'Change the title') end })
  wait_for('the correction', function() return #vim.diagnostic.get(0) == 0 end)
  vim.cmd.write()
  io.stdout:write(vim.json.encode({ before = before, after = #codes() }))
end)
if not ok then io.stderr:write(tostring(fault)) end
vim.cmd(ok and 'qall!' or 'cquit!')
