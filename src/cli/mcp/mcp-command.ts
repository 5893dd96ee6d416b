// A separate file for the bundler only: the build loads it late, and with it the protocol's library.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import {
  CallToolRequestSchema,
  ErrorCode,
  ListResourcesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
  type CallToolResult,
} from '@modelcontextprotocol/sdk/types.js'
import { ruleMetas } from '../../index.ts'
import { suggest } from '../../text/nearest.ts'
import { readPage } from '../commands/rule-command.ts'
import { failureOf } from '../outcome/failure.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { UsageError } from '../outcome/usage-error.ts'
import { version } from '../tools/version.ts'
import { createMcpTools, type McpTool } from './mcp-tools.ts'

/** The options of `jdlint mcp` as commander passes them. */
export interface McpCommandOptions {
  readonly allowWrite?: boolean
}

/** `jdlint mcp`: goes on until the assistant closes standard input. */
export async function mcpCommand({ allowWrite = false }: McpCommandOptions): Promise<void> {
  // Not its registerTool(): that tells of a wrong argument in many lines of JSON.
  const { server } = new McpServer(
    { name: 'jdlint', version },
    { capabilities: { tools: {}, resources: {} }, instructions: INSTRUCTIONS },
  )
  const tools = createMcpTools({ allowWrite })
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: [...tools].map(([name, { description, inputSchema, isReadOnly }]) => ({
      name,
      description,
      inputSchema,
      annotations: { readOnlyHint: isReadOnly, destructiveHint: false, openWorldHint: false },
    })),
  }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) =>
    resultOf(await outcomeOf(params.name, params.arguments, tools)),
  )
  server.setRequestHandler(ListResourcesRequestSchema, () => ({
    resources: ruleMetas.map(({ id, description }) => ({
      uri: `${RULES}${id}`,
      name: id,
      description,
      mimeType: 'text/markdown',
    })),
  }))
  server.setRequestHandler(ReadResourceRequestSchema, ({ params: { uri } }) => ({
    contents: [{ uri, mimeType: 'text/markdown', text: rulePage(uri) }],
  }))
  await server.connect(new StdioServerTransport())
}

const INSTRUCTIONS =
  'jdlint checks job descriptions: whether they mix the work of a Product Manager and a Product Owner, whether the title fits the work, whether success metrics agree. Its findings name lines; change a posting only as far as they say, and lint it again afterwards. The page of a rule explains what it reports and what to write instead.'

const RULES = 'jdlint://rules/'

function rulePage(uri: string): string {
  const known = ruleMetas.map(({ id }) => `${RULES}${id}`)
  if (!known.includes(uri)) throw new McpError(ErrorCode.InvalidParams, `${uri}: no such page (${suggest(uri, known)})`)
  return readPage(uri.slice(RULES.length))
}

async function outcomeOf(
  name: string,
  given: Readonly<Record<string, unknown>> | undefined,
  tools: ReadonlyMap<string, McpTool>,
): Promise<Outcome> {
  try {
    const tool = tools.get(name)
    if (tool === undefined) throw new UsageError(`${name}: no such tool (${suggest(name, [...tools.keys()])})`)
    return await tool.call(given ?? {})
  } catch (error) {
    return failureOf(error)
  }
}

/** What went wrong comes first: some assistants show one line only. */
function resultOf({ output, notices, status }: Outcome): CallToolResult {
  const texts = [...notices, ...(output === '' ? [] : [output])]
  return { content: texts.map((text) => ({ type: 'text', text })), isError: status === 2 }
}
