// PouchDB on the bench's work: `node pouch.js serve FOLDER` or `node pouch.js work URL FOLDER TICKETS PUSHED`.
// Prints one JSON object a line.
'use strict'
const crypto = require('crypto')
const fs = require('fs')
const path = require('path')
const readline = require('readline')
const PouchDB = require('pouchdb')

const say = (told) => console.log(JSON.stringify(told))

function serve (folder) {
  const app = require('express-pouchdb')(PouchDB.defaults({ prefix: folder + path.sep }), {
    mode: 'minimumForPouchDB',
    configPath: path.join(folder, 'config.json'),
    logPath: path.join(folder, 'log.txt')
  })
  // Its own `listen`: mounted under another application its feed of changes breaks.
  const server = app.listen(0, '127.0.0.1', () => say({ port: server.address().port }))
}

async function documents (file) {
  const found = []
  for await (const line of readline.createInterface({ input: fs.createReadStream(file) })) {
    const { id, ...rest } = JSON.parse(line)
    found.push({ _id: id, ...rest })
  }
  return found
}

// One word for all documents: every field but those that PouchDB adds.
async function checksum (db) {
  const whole = crypto.createHash('sha256')
  const { rows } = await db.allDocs({ include_docs: true })
  for (const { doc } of rows) {
    const names = Object.keys(doc).filter((name) => name !== '_rev').sort()
    whole.update(JSON.stringify(names.map((name) => doc[name])))
  }
  return `${rows.length}:${whole.digest('hex').slice(0, 32)}`
}

function bytes (place) {
  const stat = fs.statSync(place)
  if (!stat.isDirectory()) return stat.size
  return fs.readdirSync(place).reduce((sum, name) => sum + bytes(path.join(place, name)), 0)
}

async function fill (db, docs) {
  for (let n = 0; n < docs.length; n += 1000) await db.bulkDocs(docs.slice(n, n + 1000))
}

async function timed (work) {
  const began = process.hrtime.bigint()
  await work
  return Number(process.hrtime.bigint() - began) / 1e9
}

async function work (url, folder, file, pushed) {
  const docs = await documents(file)
  const queue = new PouchDB(path.join(folder, 'queue'))
  const local = await timed(fill(queue, docs.slice(0, pushed)))
  const inbox = new PouchDB(`${url}/inbox`)
  const push = await timed(queue.replicate.to(inbox, { batch_size: 500 }))
  say({ local, push, ours: await checksum(queue), theirs: await checksum(inbox) })
  const all = new PouchDB(`${url}/all`)
  await fill(all, docs)
  const fresh = new PouchDB(path.join(folder, 'fresh'))
  const pull = await timed(fresh.replicate.from(all, { batch_size: 1000 }))
  say({ pull, ours: await checksum(fresh), theirs: await checksum(all), bytes: bytes(path.join(folder, 'fresh')) })
}

const [, , what, ...words] = process.argv
if (what === 'serve') serve(words[0])
else work(words[0], words[1], words[2], Number(words[3])).catch((error) => { console.error(error); process.exit(1) })
