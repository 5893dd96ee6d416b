-- Opens a posting in Neovim, waits for its diagnostics, takes the correction of its title, and writes the file.
-- Prints what it saw as JSON, for tests/lsp/neovim.test.ts. Goes by what Neovim 0.7 knows.
local node, cli, file = vim.env.JDLINT_NODE, vim.env.JDLINT_CLI, vim.env.JDLINT_FILE

local function wait_for(what, condition)
  if not vim.wait(30000, condition, 50) then
    error('waited in vain for ' .. what)
  end
end

local function codes()
  return vim.tbl_map(function(diagnostic)
    return diagnostic.code or diagnostic.user_data.lsp.code
  end, vim.diagnostic.get(0))
end

local ok, fault = pcall(function()
  vim.cmd('edit ' .. vim.fn.fnameescape(file))
  vim.bo.filetype = 'markdown'
  local id = vim.lsp.start_client({ name = 'jdlint', cmd = { node, cli, 'lsp', '--stdio' }, root_dir = vim.fn.fnamemodify(file, ':h') })
  vim.lsp.buf_attach_client(0, id)
  wait_for('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
  local before = codes()
  vim.api.nvim_win_set_cursor(0, { 1, 2 })
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = {} }
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 30000)
  vim.lsp.util.apply_workspace_edit(answers[id].result[1].edit, vim.lsp.get_client_by_id(id).offset_encoding)
  wait_for('the correction', function() return #vim.diagnostic.get(0) == 0 end)
  vim.cmd('write')
  io.stdout:write(vim.fn.json_encode({ before = before, after = #codes() }))
end)
if not ok then
  io.stderr:write(tostring(fault))
end
vim.cmd(ok and 'qall!' or 'cquit!')
