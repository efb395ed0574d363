import '@fontsource-variable/noto-sans-sc/wght.css'
import { startOffline } from '../player/start-offline.ts'
import './page.ts'

startOffline('/kiosk/')
