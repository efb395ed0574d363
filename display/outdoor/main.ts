import '@fontsource-variable/noto-sans-sc/wght.css'
import { startOffline, stayAwake } from '../player/always-on.ts'
import './page.ts'

startOffline('/outdoor/')
stayAwake()
