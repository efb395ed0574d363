import '@fontsource-variable/noto-sans-sc/wght.css'
import '@awesome.me/webawesome/dist/styles/themes/default.css'
import './theme.css'
import '@awesome.me/webawesome/dist/translations/zh-cn.js'
import '@awesome.me/webawesome/dist/components/button/button.js'
import '@awesome.me/webawesome/dist/components/dialog/dialog.js'
import '@awesome.me/webawesome/dist/components/details/details.js'
import { registerIcons } from './icons.ts'
import './frame/page.ts'

registerIcons()
